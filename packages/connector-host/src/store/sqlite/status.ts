import type { StatusEntry } from "../entities.ts";
import type { Connection } from "./connection.ts";

/** Entries kept for each instance: weeks of an instance that changes its mind every hour. */
const keptEntries = 1000;

/** Appends when code, state or message differ from the instance's last entry; else moves its `lastSeen`. */
export function putStatus(connection: Connection, entry: StatusEntry): void {
  const last = connection.get<{ number: number; body: string }>(
    "SELECT number, body FROM status WHERE instance = ? ORDER BY number DESC LIMIT 1",
    entry.instance,
  );
  const before = last && (JSON.parse(last.body) as StatusEntry);
  if (last && before && isSame(before, entry)) {
    const body = JSON.stringify({ ...before, lastSeen: entry.lastSeen });
    connection.run("UPDATE status SET body = ? WHERE number = ?", body, last.number);
    return;
  }
  connection.run(
    "INSERT INTO status(instance, body) VALUES(?, ?)",
    entry.instance,
    JSON.stringify(entry),
  );
  connection.run(
    `DELETE FROM status WHERE instance = ? AND number <=
       (SELECT number FROM status WHERE instance = ? ORDER BY number DESC LIMIT 1 OFFSET ${keptEntries})`,
    entry.instance,
    entry.instance,
  );
}

/** Newest first. */
export function statusHistory(
  connection: Connection,
  instance: string,
  limit: number,
): StatusEntry[] {
  return connection
    .all<{ body: string }>(
      "SELECT body FROM status WHERE instance = ? ORDER BY number DESC LIMIT ?",
      instance,
      limit,
    )
    .map(({ body }) => JSON.parse(body) as StatusEntry);
}

/** In the order asked for. */
export function lastStatuses(
  connection: Connection,
  instances: readonly string[],
): (StatusEntry | undefined)[] {
  return instances.map((instance) => statusHistory(connection, instance, 1)[0]);
}

function isSame(a: StatusEntry, b: StatusEntry): boolean {
  return a.code === b.code && a.state === b.state && a.message === b.message;
}
