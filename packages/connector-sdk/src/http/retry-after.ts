import { DateTime } from "luxon";

/** No vendor means more than a day; longer values are mistakes of units. */
const longestMs = 24 * 60 * 60 * 1000;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds between 0 and 24 hours. Both forms of RFC 9110,
 * 10.2.3: seconds, or an HTTP date, which is measured against `now` (the vendor's own `Date`, where it sent one, so
 * that a clock that is off does not matter).
 *
 * @returns `undefined` when there is no header or it means nothing
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim();
  if (text === undefined || text === "") return undefined;
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return clamp(Number(text) * 1000);
  const until = parseHttpDate(text);
  return until === undefined ? undefined : clamp(until - now);
}

/** An HTTP date (RFC 9110, 5.6.7, all three forms) in epoch milliseconds, or `undefined`. */
export function parseHttpDate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = DateTime.fromHTTP(text.trim());
  return time.isValid ? time.toMillis() : undefined;
}

function clamp(ms: number): number {
  return Math.min(Math.max(Math.ceil(ms), 0), longestMs);
}
