/** Waits for a turn of the event loop that nobody else has. */
export type Turn = () => Promise<void>;

/** Turns for the two heavy steps of a page. */
export interface Turns {
  /** Before a page is parsed. */
  readonly toBegin: Turn;
  /** Before a parsed page is stored. Goes first: what is parsed takes memory until it is stored. */
  readonly toFinish: Turn;
}

/**
 * A page takes milliseconds of the event loop to parse and as many to store, and pages arrive together. One such step a
 * turn, so that questions to the API are answered between them.
 */
export function createTurns(): Turns {
  const finishing: (() => void)[] = [];
  const beginning: (() => void)[] = [];
  let isRunning = false;
  const run = (): void => {
    const next = finishing.shift() ?? beginning.shift();
    isRunning = next !== undefined;
    if (next === undefined) return;
    next();
    setImmediate(run);
  };
  const queueUp = async (queue: (() => void)[]): Promise<void> =>
    new Promise((resolve) => {
      queue.push(resolve);
      if (!isRunning) setImmediate(run);
      isRunning = true;
    });
  return { toBegin: () => queueUp(beginning), toFinish: () => queueUp(finishing) };
}
