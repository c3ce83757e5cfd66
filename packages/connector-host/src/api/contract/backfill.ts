import { Type, type Static } from "typebox";
import type { BackfillJob } from "../../store/entities.ts";
import { epochMs, givenTime, isoTime, toIso } from "./times.ts";

/** Body of `POST connectors/{id}/backfill`. */
export const startBackfillSchema = Type.Object(
  { since: givenTime("First moment"), until: givenTime("First moment after it") },
  { additionalProperties: false },
);

export const backfillSchema = Type.Object({
  id: Type.String(),
  state: Type.Enum(["running", "done", "cancelled"]),
  since: isoTime("First moment"),
  until: isoTime("First moment after it"),
  remaining: Type.Array(
    Type.Object({ since: isoTime("First moment"), until: isoTime("First moment after it") }),
    { description: "What is still to be read" },
  ),
  rows_new: Type.Integer(),
  requests: Type.Integer(),
  created_at: epochMs("Started"),
  ended_at: Type.Optional(epochMs("Ended")),
});

/** Writes a backfill as clients read it. */
export function toBackfill(job: BackfillJob): Static<typeof backfillSchema> {
  return {
    id: job.id,
    state: job.state,
    since: toIso(job.since),
    until: toIso(job.until),
    remaining: job.remaining.map(({ since, until }) => ({
      since: toIso(since),
      until: toIso(until),
    })),
    rows_new: job.rowsNew,
    requests: job.requests,
    created_at: job.createdAt,
    ...(job.endedAt === undefined ? {} : { ended_at: job.endedAt }),
  };
}
