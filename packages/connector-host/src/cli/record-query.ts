import type { Clock } from "@sluice/connector-sdk";
import { givenTime } from "./given-time.ts";

/** Which records are meant. */
export interface RecordOptions {
  readonly index: string;
  readonly since?: string;
  readonly until?: string;
}

/** The search query of what was given on the command line. */
export function recordQuery(
  query: string | undefined,
  { since, until }: RecordOptions,
  clock: Pick<Clock, "now">,
): Readonly<Record<string, unknown>> {
  const range = {
    ...(since === undefined ? {} : { gte: givenTime("--since", since, clock) }),
    ...(until === undefined ? {} : { lt: givenTime("--until", until, clock) }),
  };
  const filter = [
    ...(query === undefined || query === "" ? [] : [{ query_string: { query } }]),
    ...(Object.keys(range).length === 0 ? [] : [{ range: { timestamp: range } }]),
  ];
  return filter.length === 0 ? { match_all: {} } : { bool: { filter } };
}
