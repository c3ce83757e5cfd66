import type { SystemActivity } from "../../api/system-status.ts";
import { formatCount } from "../../parts/format-number.ts";

type Step = SystemActivity["steps"][number];
export type Counted = "records" | "requests" | "failed_requests";

/** How many a second, over spans that end with the last whole step; null before the first one has ended. */
export interface Rates {
  readonly now: number | null;
  readonly lastMinute: number | null;
  readonly lastMinutes: number | null;
}

const minuteMs = 60_000;

/** Rates of what was counted in steps. Pure. */
export function ratesOf({ step_ms, steps }: SystemActivity, what: Counted): Rates {
  const over = (count: number): number | null => {
    const counted = steps.slice(-count);
    if (counted.length === 0) return null;
    return (sumOf(counted, what) * 1_000) / (counted.length * step_ms);
  };
  return {
    now: over(1),
    lastMinute: over(Math.round(minuteMs / step_ms)),
    lastMinutes: over(steps.length),
  };
}

/** How many minutes the steps span, whole ones; at least one. Pure. */
export function minutesOf({ step_ms, steps }: SystemActivity): number {
  return Math.max(1, Math.round((steps.length * step_ms) / minuteMs));
}

/** What a rate was before now, in words. Pure. */
export function rateWords(activity: SystemActivity, what: Counted): string {
  const { lastMinute, lastMinutes } = ratesOf(activity, what);
  if (lastMinute === null) return "Known ten seconds after the start of the host.";
  const minutes = minutesOf(activity);
  const before = minutes === 1 ? "" : `, ${formatRate(lastMinutes)} over ${minutes} minutes`;
  return `${formatRate(lastMinute)} over the last minute${before}`;
}

/** How many requests failed, in words. Pure. */
export function failureWords(activity: SystemActivity): string {
  const requests = sumOf(activity.steps, "requests");
  const failed = sumOf(activity.steps, "failed_requests");
  if (requests === 0) return "No request was sent.";
  const counted = requests === 1 ? "the one" : `${formatCount(requests)}`;
  return failed === 0
    ? `None of ${counted} failed.`
    : `${formatCount(failed)} of ${counted} failed.`;
}

/** 0 → "0", 0.34 → "0.3", 12.6 → "13", 4520.2 → "4,520"; small ones are not rounded to nothing. Pure. */
export function formatRate(rate: number | null): string {
  if (rate === null) return "–";
  if (rate > 0 && rate < 0.1) return "<0.1";
  return rate.toLocaleString("en-US", { maximumFractionDigits: rate < 9.95 ? 1 : 0 });
}

function sumOf(steps: readonly Step[], what: Counted): number {
  return steps.reduce((sum, step) => sum + step[what], 0);
}
