// oxlint-disable-next-line no-restricted-imports -- a turn of the event loop is no time: there is nothing to simulate
import { setImmediate } from "node:timers/promises";

/** Waits for a turn of the event loop that no other page has. */
export type Turn = () => Promise<void>;

/**
 * A page takes milliseconds of the event loop, and pages arrive together. One a turn, so that questions to the API are
 * answered between them.
 */
export function createTurns(): Turn {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
