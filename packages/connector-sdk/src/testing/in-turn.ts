/**
 * A function that gives the outcomes one after another, one a call: an `Error` is thrown, anything else returned. A call
 * beyond the last one fails the test.
 */
export function inTurn<T>(...outcomes: readonly (T | Error)[]): () => Promise<T> {
  let calls = 0;
  return async () => {
    if (calls >= outcomes.length)
      throw new Error(`inTurn: called more than ${outcomes.length} times`);
    const outcome = outcomes[calls++] as T | Error;
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
}
