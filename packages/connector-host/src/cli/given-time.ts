import { parseDurationMs, type Clock } from "@sluice/connector-sdk";
import { DateTime } from "luxon";
import { CliFailure } from "./cli-failure.ts";

/**
 * Reads a time as people give it: ISO 8601 (without an offset: UTC), epoch milliseconds, `now`, or how long ago (`24h`).
 * Gives ISO 8601 in UTC.
 *
 * @throws CliFailure naming the option
 */
export function givenTime(option: string, text: string, clock: Pick<Clock, "now">): string {
  const time = readTime(text, clock);
  // A time so long ago that no date can be written is none.
  if (time !== undefined && Math.abs(time) <= 8.64e15) return new Date(time).toISOString();
  throw new CliFailure(
    2,
    `${option} must be a time such as 2026-06-01T00:00:00Z, or how long ago such as 24h, got "${text}".`,
  );
}

function readTime(text: string, clock: Pick<Clock, "now">): number | undefined {
  if (text === "now") return clock.now();
  if (/^\d{12,14}$/.test(text)) return Number(text);
  // An hour alone is ISO 8601, too, but who writes 24 means a day, and would be shown nothing.
  const time = /^[+-]?\d{4}/.test(text) ? DateTime.fromISO(text, { zone: "utc" }) : undefined;
  if (time?.isValid === true) return time.toMillis();
  try {
    return clock.now() - parseDurationMs(text);
  } catch {
    return undefined;
  }
}
