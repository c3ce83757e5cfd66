import type { LedgerTrait } from "../../../api/ledger.ts";
import { formatCount } from "../../../parts/format-number.ts";

export type RunFilter = "all" | LedgerTrait;

/** Which runs can be shown alone, and what is said when there are none. */
export const runFilters: readonly {
  readonly id: RunFilter;
  readonly title: string;
  readonly none: string;
}[] = [
  { id: "all", title: "All", none: "" },
  { id: "error", title: "With errors", none: "No run met an error" },
  { id: "retry", title: "With retries", none: "No request had to be sent again" },
  { id: "split", title: "With splits", none: "No window had to be cut" },
  { id: "gap", title: "Gaps", none: "No run recorded a gap" },
  { id: "quarantined", title: "Quarantined rows", none: "Every row became a record" },
];

/** How many runs there are, and nothing that was not counted. Pure. */
export function countRuns(
  filter: RunFilter,
  known: { readonly shown: number; readonly head: number | undefined; readonly isWhole: boolean },
): string {
  const { shown, head, isWhole } = known;
  if (filter === "all") return `${words(head ?? shown)}, newest first`;
  return `${isWhole ? "" : "at least "}${words(shown)}, newest first`;
}

/** What joined above: "3 new runs". Pure. */
export function newRuns(count: number): string {
  return count === 1 ? "1 new run" : `${formatCount(count)} new runs`;
}

function words(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "run" : "runs"}`;
}
