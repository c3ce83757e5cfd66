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
  Type.Union([Type.String(), Type.Number()], {
    description: `${description} (ISO 8601 or epoch ms)`,
  });

/** Writes epoch milliseconds as ISO 8601 in UTC. */
export function toIso(time: number): string {
  return new Date(time).toISOString();
}

/** Reads a given time; undefined when it is none. */
export function parseTime(given: string | number): number | undefined {
  if (typeof given === "number") return Number.isFinite(given) ? given : undefined;
  if (/^-?\d{10,16}$/.test(given)) return Number(given);
  const time = DateTime.fromISO(given, { zone: "utc" });
  return time.isValid ? time.toMillis() : undefined;
}
