import { DateTime } from "luxon";

/** How a written time is resolved. */
export interface TimeOptions {
  /** What `now` means, epoch milliseconds. */
  readonly now: number;
  /** Zone of a time without an offset: an IANA name or an offset. @default "UTC" */
  readonly zone?: string;
  /** Missing parts of the time of day and `/unit` end at the last millisecond instead of the first. */
  readonly roundUp?: boolean;
}

const isoPattern =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;
const mathPattern = /([+-]\d+|\/)([yMwdhHms])/y;
const mathUnits = {
  y: "year",
  M: "month",
  w: "week",
  d: "day",
  h: "hour",
  H: "hour",
  m: "minute",
  s: "second",
} as const;

/**
 * Epoch milliseconds of `2026-11-24T10:00:00Z` (or less of it), `now-15m/m` or `2026-11-24||+1d`; undefined when the
 * text is none of these. Missing parts follow Elasticsearch: month and day are the first, the rest depends on `roundUp`.
 */
export function parseTime(text: string, options: TimeOptions): number | undefined {
  if (/^now(?:[+\-/]|$)/.test(text)) return applyMath(options.now, text.slice(3), options);
  const bar = text.indexOf("||");
  if (bar < 0) return parseIso(text, options);
  const base = parseIso(text.slice(0, bar), { ...options, roundUp: false });
  return base === undefined ? undefined : applyMath(base, text.slice(bar + 2), options);
}

/** Epoch milliseconds of a document's ISO 8601 value, from a whole date on; UTC without an offset. */
export function documentTime(text: string): number | undefined {
  // Most strings of a document are no times: the cheap look comes first.
  if (text.length < 10 || text.charCodeAt(4) !== 0x2d) return undefined;
  return parseIso(text, { now: 0 });
}

/** Whether a zone can be used in `time_zone`. */
export function isZone(zone: string): boolean {
  return DateTime.fromMillis(0, { zone }).isValid;
}

function parseIso(text: string, options: TimeOptions): number | undefined {
  const match = isoPattern.exec(text);
  if (match === null) return undefined;
  const [, year, month = "01", day = "01", hour, minute, second, fraction, offset] = match;
  const [lastHour, lastMinute, lastMs] =
    options.roundUp === true ? ["23", "59", 999] : ["00", "00", 0];
  const ms = fraction === undefined ? lastMs : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? lastHour),
    Number(minute ?? lastMinute),
    Number(second ?? lastMinute),
    ms,
  );
  // A day or month that does not exist rolls over, which shows in the date that comes back.
  const exists = new Date(local).toISOString().startsWith(`${year}-${month}-${day}`);
  if (!exists || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59)
    return undefined;
  if (offset !== undefined) return local - offsetMs(offset);
  return options.zone === undefined || options.zone === "UTC" ? local : inZone(local, options.zone);
}

function offsetMs(offset: string): number {
  if (offset === "Z") return 0;
  const digits = offset.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (offset.startsWith("-") ? -minutes : minutes) * 60_000;
}

function inZone(local: number, zone: string): number {
  return DateTime.fromMillis(local, { zone: "UTC" })
    .setZone(zone, { keepLocalTime: true })
    .toMillis();
}

function applyMath(start: number, math: string, options: TimeOptions): number | undefined {
  let time = DateTime.fromMillis(start, { zone: options.zone ?? "UTC" });
  mathPattern.lastIndex = 0;
  while (mathPattern.lastIndex < math.length) {
    const match = mathPattern.exec(math);
    if (match === null) return undefined;
    const [, step = "", letter = ""] = match;
    const unit = mathUnits[letter as keyof typeof mathUnits];
    if (step !== "/") time = time.plus({ [unit]: Number(step) });
    else time = options.roundUp === true ? time.endOf(unit) : time.startOf(unit);
  }
  return time.isValid ? time.toMillis() : undefined;
}
