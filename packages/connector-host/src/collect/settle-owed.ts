import { endUnended } from "./end-unended.ts";
import { keepOwedLesson } from "./learn-from-run.ts";
import type { Keeper } from "./learn-from-run.ts";

/**
 * Does what the store had no room for: ends runs, and keeps what they taught. Whoever forgets a source's state forgets
 * that with it.
 *
 * @throws StoreFull while there is no room; what was not done is owed on
 */
export async function settleOwed(keeper: Keeper): Promise<void> {
  await endUnended(keeper.state);
  await keepOwedLesson(keeper);
}
