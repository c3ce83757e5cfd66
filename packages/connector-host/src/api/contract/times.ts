import { DateTime } from "luxon";
import { Type } from "typebox";

/** Points in time of the connector object are epoch milliseconds, as clients of the platform read them. */
export const epochMs = (description: string) =>
  Type.Number({ description: `${description} (epoch ms)` });

/** As `epochMs`, null when it has not happened yet. */
export const epochMsOrNull = (description: string) =>
  Type.Union([Type.Number(), Type.Null()], {
    description: `${description} (epoch ms), null when never`,
  });

/** Bounds of windows are ISO 8601 in UTC. */
export const isoTime = (description: string) =>
  Type.String({ format: "date-time", description: `${description} (ISO 8601, UTC)` });

/** A time as clients may give it: ISO 8601 (without an offset: UTC), or epoch milliseconds. */
export const givenTime = (description: string) =>
  Type.Unsafe<string | number>({
    type: ["string", "number"],
    description: `${description} (ISO 8601 or epoch ms)`,
  });

/** As `givenTime`, in a query, where all is text. */
export const timeInQuery = Type.String({ description: "ISO 8601 or epoch ms" });

/** Writes epoch milliseconds as ISO 8601 in UTC. */
export function toIso(time: number): string {
  return new Date(time).toISOString();
}

/** Years of four digits: what lies beyond cannot be written as every reader of ISO 8601 expects it, or not at all. */
const [firstTime, endOfTime] = [Date.parse("0001-01-01"), Date.UTC(10_000, 0)];

/** Reads a given time, to whole milliseconds; undefined when it is none. */
export function parseTime(given: string | number): number | undefined {
  const time = readTime(given);
  return time >= firstTime && time < endOfTime ? time : undefined;
}

function readTime(given: string | number): number {
  if (typeof given === "number") return Math.floor(given);
  // Fewer digits are a year or a date in ISO 8601; 0 is neither.
  if (/^(0|-?\d{10,16})$/.test(given)) return Number(given);
  // An hour alone is ISO 8601, too, but of which day? Who writes 24 means hours.
  if (!/^[+-]?\d{4}/.test(given)) return Number.NaN;
  return DateTime.fromISO(given, { zone: "utc" }).toMillis();
}
