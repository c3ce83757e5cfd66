import type { RecordOrigin } from "../api/collection-service.ts";
import { HostProblem } from "../api/host-services.ts";
import type { Lake } from "../lake/lake.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import type { Store } from "../store/store.ts";

/**
 * Tells which run, window and evidence brought a record.
 *
 * @throws HostProblem `record_unknown`
 */
export async function explainRecord(
  parts: { readonly store: Store; readonly lake: Lake },
  index: string,
  recordId: string,
): Promise<RecordOrigin> {
  const record = await parts.lake.get(index, recordId);
  if (record === undefined)
    throw new HostProblem("record_unknown", 404, `There is no record "${recordId}" in ${index}.`);
  const entry = await findRun(parts.store, record.source, record.run);
  return {
    record: {
      id: record.id,
      index,
      timestamp: record.timestamp,
      source: record.source,
      run: record.run,
    },
    entry,
  };
}

async function findRun(
  store: Store,
  source: string,
  run: number,
): Promise<LedgerEntry | undefined> {
  for (let after = 0; ;) {
    const entries = await store.listLedger(source, { after, limit: 1_000, order: "asc" });
    const found = entries.find((entry) => entry.run === run);
    const last = entries.at(-1);
    if (found !== undefined || last === undefined) return found;
    after = last.seq;
  }
}
