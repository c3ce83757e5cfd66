/** Waits for a turn of the event loop that nobody else has. */
export type Turn = () => Promise<void>;

/**
 * The pages of one window that are parsed and not stored yet. What is parsed takes many times the memory of its answer,
 * so all windows together may hold so many bytes of answers; the rest waits as it came.
 */
export interface Hand {
  /** A question is asked. An answer before it that was not kept gives its room back, as it does when another begins. */
  readonly ask: () => void;
  /**
   * Waits until an answer of so many bytes may be parsed. Of answers that were asked for side by side only the last takes
   * room: what one of them held would keep the others waiting, and with them the page that they make together.
   */
  readonly begin: (bytes: number) => Promise<void>;
  /** The answer that began last is a page to be stored. */
  keep(): void;
  /** Waits for the turn to store the oldest kept page. Goes first: what is parsed takes memory until it is stored. */
  readonly toFinish: Turn;
  /** That page needs no memory any more. */
  finished(): void;
  /** Gives back whatever is left. */
  close(): void;
}

/** What the hands of all windows share. */
export interface Queues {
  /** Takes room, or with a negative number gives it back. */
  readonly hold: (bytes: number) => void;
  /** Calls `take` when the turn has come, and resolves. */
  readonly toBegin: (bytes: number, take: () => void) => Promise<void>;
  readonly toFinish: Turn;
}

/** An empty hand. */
export function handOf({ hold, toBegin, toFinish }: Queues): Hand {
  const kept: number[] = [];
  let begun = 0;
  let beginning = 0;
  let isClosed = false;
  const dropBegun = (): void => {
    hold(-begun);
    begun = 0;
  };
  return {
    ask: dropBegun,
    begin: async (bytes) => {
      dropBegun();
      beginning++;
      await toBegin(bytes, () => {
        beginning--;
        if (isClosed || beginning > 0) return;
        begun = bytes;
        hold(bytes);
      });
    },
    keep: () => {
      kept.push(begun);
      begun = 0;
    },
    toFinish,
    finished: () => hold(-(kept.shift() ?? 0)),
    close: () => {
      isClosed = true;
      dropBegun();
      for (const bytes of kept.splice(0)) hold(-bytes);
    },
  };
}
