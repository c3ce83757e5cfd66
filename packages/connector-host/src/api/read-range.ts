import type { Interval } from "@sluice/connector-sdk";
import { parseTime } from "./contract/times.ts";
import { HostProblem } from "./host-services.ts";

type Given = string | number | undefined;

/**
 * Reads the bounds of a range, both of which may be left out; what is wrong is named by the caller's own words.
 *
 * @throws HostProblem `request_invalid` with every problem at once
 */
export function readRange(given: Readonly<Record<string, Given>>): Partial<Interval> {
  const [[sinceName, since] = [], [untilName, until] = []] = Object.entries(given);
  const range = { since: read(since), until: read(until) };
  const problems = [...problemsOf(sinceName, range.since), ...problemsOf(untilName, range.until)];
  if (problems.length === 0 && isReversed(range)) {
    const path = `/${untilName}`;
    problems.push({
      path,
      code: "out_of_range",
      message: `${path} must be later than /${sinceName}.`,
    });
  }
  if (problems.length === 0) return dropUndefined(range);
  throw invalid(problems);
}

/**
 * As `readRange`, with both bounds.
 *
 * @throws HostProblem `request_invalid` with every problem at once
 */
export function requireRange(given: Readonly<Record<string, Given>>): Interval {
  const { since, until } = readRange(given);
  if (since !== undefined && until !== undefined) return { since, until };
  const missing = Object.keys(given).filter((name) => given[name] === undefined);
  const message = "is required and was not given.";
  throw invalid(
    missing.map((name) => ({ path: `/${name}`, code: "required", message: `/${name} ${message}` })),
  );
}

function invalid(problems: HostProblem["problems"]): HostProblem {
  const sentences = problems.map(({ message }) => message).join(" ");
  return new HostProblem("request_invalid", 400, { message: sentences, problems });
}

function read(given: Given): number | undefined {
  return given === undefined ? undefined : (parseTime(given) ?? Number.NaN);
}

function problemsOf(name = "", time: number | undefined) {
  if (!Number.isNaN(time)) return [];
  const path = `/${name}`;
  const message = `${path} must be ISO 8601 such as 2026-06-01T00:00:00Z, or epoch milliseconds.`;
  return [{ path, code: "bad_format", message }];
}

function isReversed({
  since,
  until,
}: {
  since: number | undefined;
  until: number | undefined;
}): boolean {
  return since !== undefined && until !== undefined && until <= since;
}

function dropUndefined({ since, until }: { since: number | undefined; until: number | undefined }) {
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}
