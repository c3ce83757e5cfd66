import type { Lag } from "../../../api/lag.ts";
import { amountOfTime } from "../../../parts/format-time.ts";

export interface LagRow {
  readonly text: string;
  readonly count: number;
  /** Of all records, 0 to 1. */
  readonly share: number;
  /** Of the longest bar, 0 to 1. */
  readonly bar: number;
  /** Of all records, this late or less. */
  readonly upToHere: number;
}

export interface LagView {
  readonly total: number;
  readonly rows: readonly LagRow[];
  readonly sentence: string;
}

/** The histogram without its empty ends, and what it says in a sentence. Pure. */
export function viewLag({ buckets }: Lag): LagView {
  const total = buckets.reduce((sum, { count }) => sum + count, 0);
  const first = buckets.findIndex(({ count }) => count > 0);
  const last = buckets.findLastIndex(({ count }) => count > 0);
  const highest = Math.max(1, ...buckets.map(({ count }) => count));
  let reached = 0;
  const rows = buckets
    .slice(Math.max(first, 0), last + 1)
    .map(({ up_to_ms, count }, index, all) => {
      reached += count;
      const before = all[index - 1]?.up_to_ms ?? buckets[first - 1]?.up_to_ms;
      return {
        text:
          up_to_ms === null
            ? `over ${amountOfTime(before ?? 0)}`
            : `up to ${amountOfTime(up_to_ms)}`,
        count,
        share: count / total,
        bar: count / highest,
        upToHere: reached / total,
      };
    });
  return { total, rows, sentence: total === 0 ? "" : sentenceOf(rows) };
}

function sentenceOf(rows: readonly LagRow[]): string {
  const at = (share: number): string =>
    (rows.find((row) => row.upToHere >= share)?.text ?? "")
      .replace("up to", "within")
      .replace("over", "later than");
  return `Half of the records were visible ${at(0.5)} of their own time, 99 % ${at(0.99)}.`;
}
