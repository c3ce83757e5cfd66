import type { DatabaseSync } from "node:sqlite";
import { findIdentity } from "../find-identity.ts";
import type { TimeSpan } from "../match/time-bounds.ts";
import type { Predicate } from "../query/search-plan.ts";

/** Looking up more identities than this takes too long for one step. */
const maxLookUps = 8;

/** Narrows a span to the times of the identities that a query names, where it must be one of them. */
export function identitySpan(
  database: DatabaseSync,
  predicate: Predicate,
  span: TimeSpan,
): TimeSpan {
  const parts = predicate.kind === "and" ? predicate.of : [predicate];
  const named = parts.find((part) => part.kind === "ids");
  if (named?.kind !== "ids" || named.ids.length > maxLookUps) return span;
  const times = named.ids.map((id) => timeOf(database, id)).filter((time) => time !== undefined);
  return {
    since: Math.max(
      span.since,
      times.reduce((first, time) => Math.min(first, time), Infinity),
    ),
    until: Math.min(
      span.until,
      times.reduce((last, time) => Math.max(last, time + 1), -Infinity),
    ),
  };
}

/** Event time of the record with this `_id`; undefined for what is no identity, too. */
export function timeOf(database: DatabaseSync, id: string): number | undefined {
  return /^[0-9a-f]{32}$/i.test(id) ? findIdentity(database, Buffer.from(id, "hex")) : undefined;
}
