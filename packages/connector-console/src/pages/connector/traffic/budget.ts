import type { WatchedBudget } from "../../../api/budget.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { amountOfTime } from "../../../parts/format-time.ts";

const minuteMs = 60_000;

export interface BudgetView {
  /** 0 to 1. */
  readonly used: number;
  readonly usedText: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** A budget in readable numbers. Pure. */
export function viewBudget({ budget, samples }: WatchedBudget): BudgetView {
  const { requests, per_ms, used_in_window, totals, waited_ms } = budget;
  const perMinute = Math.floor((requests / per_ms) * minuteMs);
  const first = samples[0];
  const last = samples.at(-1);
  const seenMs = (last?.at ?? 0) - (first?.at ?? 0);
  const sent = (last?.requests ?? 0) - (first?.requests ?? 0);
  const since = seenMs >= minuteMs ? "in the last minute" : "since this page was opened";
  return {
    used: Math.min(used_in_window / requests, 1),
    usedText: `${formatCount(used_in_window)} of ${formatCount(requests)} requests within ${amountOfTime(per_ms)}`,
    facts: [
      {
        label: "Per minute",
        value: `${formatCount(sent)} ${since}, of ${formatCount(perMinute)} a minute`,
      },
      {
        label: "Since the host started",
        value: `${formatCount(totals["data"] ?? 0)} for data, ${formatCount(totals["probe"] ?? 0)} to check, ${formatCount(totals["test"] ?? 0)} for tests`,
      },
      {
        label: "Waited for their turn",
        value: waited_ms === 0 ? "not at all" : `${amountOfTime(waited_ms)} in all`,
      },
    ],
  };
}
