import { localTime } from "./format-time.ts";

export interface Tick {
  readonly at: number;
  /** Place in the span, 0 to 1. */
  readonly share: number;
  readonly text: string;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const steps: readonly number[] = [
  ...[5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 4, 7, 14, 30, 91, 182, 365].map((count) => count * day),
];

export interface TickRoom {
  /** @default 8 */
  readonly most?: number;
  /** A time that begins later than this share would not end within the picture. @default 1 */
  readonly lastShare?: number;
}

/** Round times of the user's zone along a span. Pure but for the zone. */
export function ticksOf(
  span: { readonly since: number; readonly until: number },
  { most = 8, lastShare = 1 }: TickRoom = {},
): readonly Tick[] {
  const length = span.until - span.since;
  const step = steps.find((one) => length / one <= most) ?? length;
  const ticks: Tick[] = [];
  // A day is not always 24 hours: the zone's own midnight is found anew for each.
  for (let at = firstTick(span.since, step); at < span.until; at = following(at, step)) {
    const share = (at - span.since) / length;
    if (share >= 0 && share <= lastShare) ticks.push({ at, share, text: tickText(at, step) });
  }
  return ticks;
}

function firstTick(since: number, step: number): number {
  const midnight = new Date(since).setHours(0, 0, 0, 0);
  return step >= day ? midnight : midnight + Math.floor((since - midnight) / step) * step;
}

function following(at: number, step: number): number {
  if (step < day) return at + step;
  const date = new Date(at);
  return date.setDate(date.getDate() + Math.round(step / day));
}

/** A time as short as the step between it and the next allows. Pure but for the zone. */
export function tickText(at: number, step: number): string {
  const text = localTime(at);
  const isMidnight = text.endsWith("00:00:00");
  if (step >= 91 * day) return text.slice(0, 7);
  if (step >= day || isMidnight) return text.slice(5, 10);
  return step < minute ? text.slice(11, 19) : text.slice(11, 16);
}
