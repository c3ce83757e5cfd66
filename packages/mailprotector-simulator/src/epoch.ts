import { DateTime } from "luxon";

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** Where time comes from. */
export interface VendorClock {
  now(): EpochMs;
}

/** One day in milliseconds. */
export const dayMs = 86_400_000;

/** A time the way the vendor's records say it: `2020-01-09T15:46:01.913+00:00`. */
export function formatRecordTime(time: EpochMs): string {
  return `${new Date(time).toISOString().slice(0, 23)}+00:00`;
}

/** Reads an ISO 8601 date or time (without an offset: UTC); undefined when it is none. */
export function parseTime(text: string): EpochMs | undefined {
  const time = DateTime.fromISO(text, { zone: "utc" });
  return time.isValid ? time.toMillis() : undefined;
}

/** A time as an HTTP date, in whole seconds: `Thu, 09 Jan 2020 15:46:01 GMT`. */
export function formatHttpDate(time: EpochMs): string {
  return new Date(time).toUTCString();
}
