import { localTime } from "../../parts/format-time.ts";

/** A span that ends now, everything, or two points in time. */
export type TimeRange =
  | { readonly kind: "last"; readonly id: PresetId }
  | { readonly kind: "all" }
  | { readonly kind: "between"; readonly since: number | null; readonly until: number };

export type PresetId = (typeof presets)[number]["id"];

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Spans that end now. */
export const presets = [
  { id: "15m", title: "Last 15 minutes", ms: 15 * minute },
  { id: "1h", title: "Last hour", ms: hour },
  { id: "4h", title: "Last 4 hours", ms: 4 * hour },
  { id: "24h", title: "Last 24 hours", ms: day },
  { id: "7d", title: "Last 7 days", ms: 7 * day },
  { id: "14d", title: "Last 14 days", ms: 14 * day },
  { id: "30d", title: "Last 30 days", ms: 30 * day },
] as const;

export const usualRange: TimeRange = { kind: "last", id: "24h" };

export interface Bounds {
  /** Epoch milliseconds; null: no start. */
  readonly since: number | null;
  readonly until: number;
}

/** What a range means at a moment. Pure. */
export function boundsOf(range: TimeRange, now: number): Bounds {
  if (range.kind === "between") return { since: range.since, until: range.until };
  if (range.kind === "all") return { since: null, until: now };
  const ms = presets.find(({ id }) => id === range.id)?.ms ?? day;
  return { since: now - ms, until: now };
}

/** A range in words, in the user's zone. Pure. */
export function describeRange(range: TimeRange): string {
  if (range.kind === "all") return "All time";
  if (range.kind === "last") return presets.find(({ id }) => id === range.id)?.title ?? range.id;
  const until = localTime(range.until);
  return range.since === null ? `Until ${until}` : `${localTime(range.since)} – ${until}`;
}
