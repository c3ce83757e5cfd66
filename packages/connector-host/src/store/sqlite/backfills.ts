import type { BackfillJob } from "../entities.ts";
import type { Connection } from "./connection.ts";

/** Creates or replaces by id. */
export function putBackfill(connection: Connection, job: BackfillJob): void {
  connection.run(
    `INSERT INTO backfills(id, instance, created_at, body) VALUES(?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET instance = excluded.instance, created_at = excluded.created_at, body = excluded.body`,
    job.id,
    job.instance,
    job.createdAt,
    JSON.stringify(job),
  );
}

/** In order of their creation. */
export function listBackfills(connection: Connection, instance: string): BackfillJob[] {
  return connection
    .all<{ body: string }>(
      "SELECT body FROM backfills WHERE instance = ? ORDER BY created_at, id",
      instance,
    )
    .map(({ body }) => JSON.parse(body) as BackfillJob);
}
