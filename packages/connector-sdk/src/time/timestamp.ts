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
  const scanned = scan(text);
  if (scanned !== undefined) return fromParts(scanned);
  const parts = common.exec(text);
  if (parts !== null) return fromParts(matched(parts));
  const trimmed = text.trim();
  if (!hasDate.test(trimmed)) return undefined;
  return readers
    .map((read) => read(trimmed))
    .find((time) => time.isValid)
    ?.toMillis();
}

interface TimeParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** -1 for offsets west of Greenwich. */
  readonly sign: number;
  readonly offsetHours: number;
  readonly offsetMinutes: number;
}

/**
 * The most common form of all, `2026-01-09T15:46:01.913` with `Z` or `+00:00`, read by its fixed places: every record
 * brings one, and a regular expression takes five times as long. Undefined for every other form.
 */
function scan(text: string): TimeParts | undefined {
  const hasOffset = text.length === 29;
  if (!hasOffset && (text.length !== 24 || text[23] !== "Z")) return undefined;
  const sign = text[23] === "-" ? -1 : 1;
  const isShaped =
    text[4] === "-" &&
    text[7] === "-" &&
    text[10] === "T" &&
    text[13] === ":" &&
    text[16] === ":" &&
    text[19] === "." &&
    (!hasOffset || ((text[23] === "+" || text[23] === "-") && text[26] === ":"));
  if (!isShaped) return undefined;
  const parts = {
    year: twoDigits(text, 0) * 100 + twoDigits(text, 2),
    month: twoDigits(text, 5),
    day: twoDigits(text, 8),
    hour: twoDigits(text, 11),
    minute: twoDigits(text, 14),
    second: twoDigits(text, 17),
    millisecond: twoDigits(text, 20) * 10 + digit(text, 22),
    sign,
    offsetHours: hasOffset ? twoDigits(text, 24) : 0,
    offsetMinutes: hasOffset ? twoDigits(text, 27) : 0,
  };
  const sum =
    parts.year +
    parts.month +
    parts.day +
    parts.hour +
    parts.minute +
    parts.second +
    parts.millisecond;
  return Number.isNaN(sum + parts.offsetHours + parts.offsetMinutes) ? undefined : parts;
}

function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

/** NaN for anything else. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

function matched(parts: RegExpExecArray): TimeParts {
  return {
    year: Number(parts[1]),
    month: Number(parts[2]),
    day: Number(parts[3]),
    hour: Number(parts[4]),
    minute: Number(parts[5]),
    second: Number(parts[6]),
    millisecond: Number((parts[7] ?? "").padEnd(3, "0").slice(0, 3)),
    sign: parts[9] === "-" ? -1 : 1,
    offsetHours: Number(parts[10] ?? 0),
    offsetMinutes: Number(parts[11] ?? 0),
  };
}

function fromParts(parts: TimeParts): number | undefined {
  const { year, month, day, hour, minute, second, offsetHours, offsetMinutes } = parts;
  // A leap second belongs to the minute that it ends.
  const isTime = hour < 24 && minute < 60 && second <= 60;
  if (!isTime || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  const offset = parts.sign * (offsetHours * 60 + offsetMinutes) * 60_000;
  const time = ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000 + parts.millisecond;
  return utcDay(year, month, day) + time - offset;
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
