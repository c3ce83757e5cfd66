// oxlint-disable-next-line no-restricted-imports -- a turn of the event loop is no time: there is nothing to simulate
import { setImmediate } from "node:timers/promises";

/** Waits for a turn of the event loop that nobody else has. */
export type Turn = () => Promise<void>;

/**
 * A page takes milliseconds of the event loop to parse and as many to store, and pages arrive together. One such step a
 * turn, so that questions to the API are answered between them.
 */
export function createTurns(): Turn {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
