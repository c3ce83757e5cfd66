/** How the pages of one question are asked for. */
export interface PageReading<Page> {
  /** 1-based. */
  readonly firstPage: number;
  readonly ask: (page: number) => Promise<Page>;
  /** Whether no page follows this one. */
  readonly isLast: (page: Page) => boolean;
}

/**
 * Pages in turn, for a stream's `read`: `firstPage`, then the next, until one is the last. A generator of the author's
 * own does the same, but holds each page until the next is asked for, which is after it was stored; this one does not.
 */
export function readPages<Page>({
  firstPage,
  ask,
  isLast,
}: PageReading<Page>): AsyncIterable<Page> {
  return {
    [Symbol.asyncIterator]: () => {
      let next: number | undefined = firstPage;
      return {
        next: async () => {
          if (next === undefined) return { done: true, value: undefined };
          const page = await ask(next);
          next = isLast(page) ? undefined : next + 1;
          return { done: false, value: page };
        },
        return: async () => {
          next = undefined;
          return { done: true, value: undefined };
        },
      };
    },
  };
}
