import { recordsGap } from "../ledger/ledger-entry.ts";
import type { Store } from "../store/store.ts";
import type { InstanceRuntime } from "./instance-runtime.ts";

/** Entries looked at: enough for a day of live windows. */
const entriesLookedAt = 300;

const dayMs = 86_400_000;

/** Finds in the ledgers when an instance last answered, last brought something new, and what it lost within a day. */
export async function restoreFromLedger(
  store: Store,
  runtime: InstanceRuntime,
  now: number,
): Promise<void> {
  let lastActivity: number | undefined;
  let lastDataReceived: number | undefined;
  const gaps: { at: number; count: number }[] = [];
  for (const { source } of runtime.collected) {
    const entries = await store.listLedger(source.key.id, {
      limit: entriesLookedAt,
      order: "desc",
    });
    for (const entry of entries) {
      const answered =
        entry.verdict !== "failed" && entry.verdict !== "aborted" && entry.kind !== "retention";
      if (answered) lastActivity = Math.max(lastActivity ?? 0, entry.endedAt);
      const isRecentGap = recordsGap(entry) && now - entry.endedAt < dayMs;
      if (isRecentGap) gaps.push({ at: entry.endedAt, count: entry.missingAtLeast ?? 0 });
      if (entry.rowsNew > 0) lastDataReceived = Math.max(lastDataReceived ?? 0, entry.endedAt);
    }
  }
  runtime.restore({ lastActivity, lastDataReceived, gaps }, now);
}
