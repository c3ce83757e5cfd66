import { DateTime } from "luxon";

/** `2026-01-09T15:46:01.913+00:00`: what nearly every API sends. */
const common =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?:(Z)|([+-])(\d\d):?(\d\d))$/i;

/** Without a full date luxon would fill in today's, which is not the record's. */
const hasDate =
  /^(?:\d{4}-?(?:\d\d|W\d\d)|(?:[a-z]{3,9},? )?\d{1,2}[ -][a-z]{3}[ -]\d{2,4}|[a-z]{3} [a-z]{3} [ \d]\d )/i;

const zone = { zone: "utc" } as const;

const readers: readonly ((text: string) => DateTime)[] = [
  (text) => DateTime.fromISO(text, zone),
  (text) => DateTime.fromHTTP(text, zone),
  (text) => DateTime.fromRFC2822(text, zone),
  (text) => DateTime.fromSQL(text, zone),
];

/**
 * The time a text says, in epoch milliseconds; finer digits are cut off. Reads ISO 8601, HTTP dates, RFC 2822 and SQL
 * timestamps. A text without an offset is taken as UTC, one without a date is refused.
 *
 * @returns `undefined` when the text is no valid time (also for 30 February)
 */
export function parseTimestampMs(text: string): number | undefined {
  const parts = common.exec(text);
  if (parts !== null) return fromParts(parts);
  const trimmed = text.trim();
  if (!hasDate.test(trimmed)) return undefined;
  return readers
    .map((read) => read(trimmed))
    .find((time) => time.isValid)
    ?.toMillis();
}

function fromParts(parts: RegExpExecArray): number | undefined {
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  const hour = Number(parts[4]);
  const minute = Number(parts[5]);
  const second = Number(parts[6]);
  // A leap second belongs to the minute that it ends.
  const isTime = hour < 24 && minute < 60 && second <= 60;
  if (!isTime || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const offsetHours = Number(parts[10] ?? 0);
  const offsetMinutes = Number(parts[11] ?? 0);
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  const offset = (parts[9] === "-" ? -1 : 1) * (offsetHours * 60 + offsetMinutes) * 60_000;
  const millisecond = Number((parts[7] ?? "").padEnd(3, "0").slice(0, 3));
  const midnight = utcDay(year, month, day);
  return (
    midnight + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000 + millisecond - offset
  );
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function utcDay(year: number, month: number, day: number): number {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  if (year < 100) return new Date(0).setUTCFullYear(year, month - 1, day);
  return Date.UTC(year, month - 1, day);
}
