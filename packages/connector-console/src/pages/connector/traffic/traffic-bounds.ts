import type { Connector } from "../../../api/connectors.ts";
import type { Span } from "../time-view/span.ts";

const day = 86_400_000;
/** The API answers no more at once. */
const longestMs = 92 * day;
const usualMs = 14 * day;
const shortestMs = 3_600_000;

/** The time for which traffic can be shown: from the start of the map until now. Pure. */
export function trafficBounds({ coverage }: Pick<Connector, "coverage">, now: number): Span {
  const start = coverage?.since ?? now - usualMs;
  return { since: Math.min(Math.max(start, now - longestMs), now - shortestMs), until: now };
}
