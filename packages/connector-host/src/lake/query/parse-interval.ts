import { below, describe, expectString, problemAt, type BodyObject } from "./body.ts";
import type { CalendarUnit, DateHistogram } from "./search-plan.ts";

const fixedUnits: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const calendarUnits: Readonly<Record<string, CalendarUnit>> = {
  minute: "minute",
  "1m": "minute",
  hour: "hour",
  "1h": "hour",
  day: "day",
  "1d": "day",
  week: "week",
  "1w": "week",
  month: "month",
  "1M": "month",
  quarter: "quarter",
  "1q": "quarter",
  year: "year",
  "1y": "year",
};

/** Reads the one of `fixed_interval`, `calendar_interval` and the older `interval` that is given. @throws SearchProblem */
export function parseInterval(options: BodyObject, path: string): DateHistogram["interval"] {
  const given = ["fixed_interval", "calendar_interval", "interval"].filter(
    (key) => options[key] !== undefined,
  );
  const [key] = given;
  if (key === undefined || given.length > 1) {
    throw problemAt(
      path,
      `expected one of fixed_interval, calendar_interval, got ${given.join(", ") || "none"}`,
    );
  }
  const place = below(path, key);
  const text = expectString(options[key], place);
  const fixed = key === "calendar_interval" ? undefined : fixedOf(text);
  const unit =
    key === "fixed_interval" || !Object.hasOwn(calendarUnits, text)
      ? undefined
      : calendarUnits[text];
  // The older key means a calendar wherever it can.
  if (unit !== undefined) return { kind: "calendar", unit };
  if (fixed !== undefined) return { kind: "fixed", ms: fixed };
  const expected =
    key === "calendar_interval"
      ? `one of ${Object.keys(calendarUnits).join(", ")}`
      : "a duration such as 30s, 5m, 1h or 1d";
  throw problemAt(place, `expected ${expected}, got ${describe(text)}`);
}

function fixedOf(text: string): number | undefined {
  const [, count, unit = ""] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text) ?? [];
  const ms = Number(count) * (fixedUnits[unit] ?? Number.NaN);
  return ms > 0 ? ms : undefined;
}
