import { LeaseLost } from "../store/store.ts";
import type { SourceState } from "./source-state.ts";

/**
 * Ends the runs that the store had no room to end, so that their windows are free again. It is also how a source finds
 * out that there is room: nothing is asked of the vendor before.
 *
 * @throws StoreFull while there is none; what was not ended stays to be ended
 */
export async function endUnended(state: SourceState): Promise<void> {
  for (const end of state.unended) {
    await end().catch(passLeaseLost);
    state.unended = state.unended.filter((one) => one !== end);
  }
}

/** The lease expired and another run took the window: it was ended by that. */
function passLeaseLost(error: unknown): void {
  if (!(error instanceof LeaseLost)) throw error;
}
