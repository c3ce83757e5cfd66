import { DateTime } from "luxon";

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** Where time comes from. */
export interface VendorClock {
  now(): EpochMs;
}

/** One day in milliseconds. */
export const dayMs = 86_400_000;

const minuteMs = 60_000;

/** A time the way the vendor's records say it: `2020-01-09T15:46:01.913+00:00`. */
export function formatRecordTime(time: EpochMs): string {
  const minute = Math.floor(time / minuteMs);
  if (minute !== lastMinute) {
    lastMinuteText = new Date(minute * minuteMs).toISOString().slice(0, 17);
    lastMinute = minute;
  }
  const within = time - minute * minuteMs;
  const second = Math.floor(within / 1_000);
  const ms = within - second * 1_000;
  return `${lastMinuteText}${second < 10 ? "0" : ""}${second}.${ms < 10 ? "00" : ms < 100 ? "0" : ""}${ms}+00:00`;
}

// Records of a page mostly share their minute, and a date is the slowest part of writing one.
let lastMinute = Number.NaN;
let lastMinuteText = "";

/** Reads an ISO 8601 date or time (without an offset: UTC); undefined when it is none. */
export function parseTime(text: string): EpochMs | undefined {
  const time = DateTime.fromISO(text, { zone: "utc" });
  return time.isValid ? time.toMillis() : undefined;
}

/** A time as an HTTP date, in whole seconds: `Thu, 09 Jan 2020 15:46:01 GMT`. */
export function formatHttpDate(time: EpochMs): string {
  return new Date(time).toUTCString();
}
