/**
 * A function that gives the outcomes one after another, one a call: an `Error` is thrown, anything else returned. A call
 * beyond the last one fails the test.
 */
export function inTurn<const Outcomes extends readonly unknown[]>(
  ...outcomes: Outcomes
): () => Promise<Exclude<Outcomes[number], Error>> {
  let calls = 0;
  return async () => {
    if (calls >= outcomes.length) {
      throw new Error(`inTurn: called more than ${outcomes.length} times`);
    }
    const outcome = outcomes[calls++];
    if (outcome instanceof Error) throw outcome;
    return outcome as Exclude<Outcomes[number], Error>;
  };
}
