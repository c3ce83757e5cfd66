import { type Hand, handOf, type Turn } from "./hand.ts";

/**
 * Turns for the two heavy steps of a page: each takes milliseconds of the event loop, and pages arrive together. One
 * such step a turn, so that questions to the API are answered between them.
 */
export interface Turns {
  /** Before an answer is parsed that belongs to no window. */
  readonly toBegin: Turn;
  /** For the pages of one window. */
  openHand(): Hand;
}

/** One page of 5,000 records and some of a thousand; a single larger one is let through alone. */
const defaultMostBytes = 6 * 2 ** 20;

/** @param mostBytes of answers that are parsed and not stored, over all windows. @default 6 MiB */
export function createTurns(mostBytes = defaultMostBytes): Turns {
  const finishing: (() => void)[] = [];
  const beginning: Beginning[] = [];
  let bytesHeld = 0;
  let isRunning = false;

  const nextToBegin = (): (() => void) | undefined => {
    const [first] = beginning;
    if (first === undefined || (bytesHeld > 0 && bytesHeld + first.bytes > mostBytes))
      return undefined;
    beginning.shift();
    return first.start;
  };
  const run = (): void => {
    const next = finishing.shift() ?? nextToBegin();
    isRunning = next !== undefined;
    if (next === undefined) return;
    next();
    setImmediate(run);
  };
  const wake = (): void => {
    if (!isRunning) setImmediate(run);
    isRunning = true;
  };
  const toBegin = async (bytes: number, take: () => void): Promise<void> =>
    new Promise((resolve) => {
      const start = (): void => {
        take();
        resolve();
      };
      beginning.push({ bytes, start });
      wake();
    });
  const hold = (bytes: number): void => {
    bytesHeld += bytes;
    if (bytes < 0) wake();
  };

  return {
    toBegin: () => toBegin(0, () => undefined),
    openHand: () =>
      handOf({
        hold,
        toBegin,
        toFinish: async () =>
          new Promise((resolve) => {
            finishing.push(resolve);
            wake();
          }),
      }),
  };
}

interface Beginning {
  readonly bytes: number;
  readonly start: () => void;
}

/** Turns that nobody waits for, where nothing else needs the event loop. */
export const noTurns: Turns = {
  toBegin: () => Promise.resolve(),
  openHand: () => ({
    ask: () => undefined,
    begin: () => Promise.resolve(),
    keep: () => undefined,
    toFinish: () => Promise.resolve(),
    finished: () => undefined,
    close: () => undefined,
  }),
};
