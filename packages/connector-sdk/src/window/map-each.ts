/**
 * What `map` makes of each element. By hand, since a generator holds what it has yielded until it is asked again: a page
 * that waits for the disk would keep every object that it was made from.
 */
export function mapEach<From, To>(
  source: AsyncIterable<From>,
  map: (from: From) => To,
): AsyncIterable<To> {
  return {
    [Symbol.asyncIterator]: () => {
      const iterator = source[Symbol.asyncIterator]();
      const close = async (): Promise<IteratorReturnResult<undefined>> => {
        await iterator.return?.();
        return { done: true, value: undefined };
      };
      return {
        next: async () => {
          const step = await iterator.next();
          if (step.done === true) return { done: true, value: undefined };
          try {
            return { done: false, value: map(step.value) };
          } catch (error) {
            await close();
            throw error;
          }
        },
        return: close,
      };
    },
  };
}
