import type { Total } from "../../api/search.ts";
import { formatCount } from "../../parts/format-number.ts";

/** How many records match, and nothing that was not counted. Pure. */
export function countWords(total: Total | undefined, counted: number | undefined): string {
  if (counted !== undefined) return words(counted);
  if (total === undefined) return "Records";
  if (total.relation === "eq") return words(total.value);
  return total.value === 0
    ? "Counting…"
    : `${total.value >= 10_000 ? "More than" : "At least"} ${words(total.value)}`;
}

function words(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "record" : "records"}`;
}
