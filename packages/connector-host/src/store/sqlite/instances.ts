import type { Instance } from "../entities.ts";
import type { Connection } from "./connection.ts";

/** In order of their creation. */
export function listInstances(connection: Connection): Instance[] {
  return connection
    .all<{ body: string }>("SELECT body FROM instances ORDER BY created_at, id")
    .map(({ body }) => JSON.parse(body) as Instance);
}

/** The instance, or undefined. */
export function getInstance(connection: Connection, id: string): Instance | undefined {
  const row = connection.get<{ body: string }>("SELECT body FROM instances WHERE id = ?", id);
  return row && (JSON.parse(row.body) as Instance);
}

/** Creates or replaces by id. */
export function putInstance(connection: Connection, instance: Instance): void {
  connection.run(
    `INSERT INTO instances(id, created_at, body) VALUES(?, ?, ?)
     ON CONFLICT DO UPDATE SET created_at = excluded.created_at, body = excluded.body`,
    instance.id,
    instance.createdAt,
    JSON.stringify(instance),
  );
}

/** Its status and backfills go with it; what its source collected stays. */
export function deleteInstance(connection: Connection, id: string): void {
  connection.run("DELETE FROM instances WHERE id = ?", id);
  connection.run("DELETE FROM status WHERE instance = ?", id);
  connection.run("DELETE FROM backfills WHERE instance = ?", id);
}
