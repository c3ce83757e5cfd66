/** A stretch of time, epoch milliseconds; half-open. */
export interface Span {
  readonly since: number;
  readonly until: number;
}

/** Nothing is shown closer than this. */
export const closestMs = 60_000;

export function lengthOf({ since, until }: Span): number {
  return until - since;
}

/** The same length, moved so that it lies within the bounds; cut where it is longer than they are. Pure. */
export function fitInto(span: Span, bounds: Span): Span {
  const length = Math.min(Math.max(lengthOf(span), closestMs), lengthOf(bounds));
  const middle = (span.since + span.until) / 2;
  const since = Math.round(
    Math.min(Math.max(middle - length / 2, bounds.since), bounds.until - length),
  );
  return { since, until: Math.round(since + length) };
}

/** A span `factor` times as long; the time at `share` of it stays where it is. Pure. */
export function zoomed(
  span: Span,
  { factor, share = 0.5 }: { readonly factor: number; readonly share?: number },
): Span {
  const length = Math.max(lengthOf(span) * factor, closestMs);
  const still = span.since + lengthOf(span) * share;
  return { since: still - length * share, until: still + length * (1 - share) };
}

/** Moved by a share of its length: negative towards the past. Pure. */
export function moved(span: Span, share: number): Span {
  const by = lengthOf(span) * share;
  return { since: span.since + by, until: span.until + by };
}

/** What both have in common; undefined where that is nothing. Pure. */
export function common(a: Span, b: Span): Span | undefined {
  const since = Math.max(a.since, b.since);
  const until = Math.min(a.until, b.until);
  return since < until ? { since, until } : undefined;
}

/** Some room on both sides, so that what was chosen is seen in its place. Pure. */
export function around(span: Span): Span {
  const room = Math.max(lengthOf(span) * 0.5, closestMs / 2);
  return { since: span.since - room, until: span.until + room };
}
