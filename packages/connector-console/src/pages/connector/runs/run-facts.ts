import type { LedgerEntry } from "../../../api/ledger.ts";
import { formatCount } from "../../../parts/format-number.ts";

/** Everything that a run counted, in the order in which it happens. Pure. */
export function countFacts(
  entry: LedgerEntry,
): readonly (readonly [name: string, value: string])[] {
  const counts: readonly (readonly [string, number | undefined])[] = [
    ["Requests for records", entry.requests],
    ["Requests that only checked", entry.probes],
    ["Retries", entry.retries],
    ["Splits of the window", entry.splits],
    ["Pages", entry.pages],
    ["Total that the vendor told", entry.vendor_total],
    ["Records read", entry.rows_read],
    ["Stored, new", entry.rows_new],
    ["Duplicates, known before", entry.rows_duplicate],
    ["Revised, stored beside the first", entry.rows_revised],
    ["Quarantined", entry.rows_quarantined],
  ];
  return counts.flatMap(([name, count]) =>
    count === undefined ? [] : [[name, formatCount(count)] as const],
  );
}
