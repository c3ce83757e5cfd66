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
  rows_read: Type.Optional(
    Type.Integer({ description: "Every row that came, known before or not" }),
  ),
  rows_new: Type.Integer(),
  requests: Type.Integer(),
  gaps: Type.Optional(Type.Integer({ description: "Gaps that its runs recorded" })),
  missing_at_least: Type.Optional(Type.Integer({ description: "In those gaps, surely missing" })),
  advanced_at: Type.Optional(epochMs("Its last run ended")),
  created_at: epochMs("Started"),
  ended_at: Type.Optional(epochMs("Ended")),
});

/** Every backfill of a connector, and what another one could ask for. */
export const backfillListSchema = Type.Object({
  backfills: Type.Array(backfillSchema),
  reach: Type.Optional(
    Type.Object(
      { since: isoTime("First moment"), until: isoTime("First moment after it") },
      {
        description:
          "From the start of its map, as far as the vendor still answers; not there while the connector is inactive",
      },
    ),
  ),
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
    ...(job.rowsRead === undefined ? {} : { rows_read: job.rowsRead }),
    rows_new: job.rowsNew,
    requests: job.requests,
    ...(job.gaps === undefined ? {} : { gaps: job.gaps }),
    ...(job.missingAtLeast === undefined ? {} : { missing_at_least: job.missingAtLeast }),
    ...(job.advancedAt === undefined ? {} : { advanced_at: job.advancedAt }),
    created_at: job.createdAt,
    ...(job.endedAt === undefined ? {} : { ended_at: job.endedAt }),
  };
}
