import type { Connection } from "./connection.ts";

/** Whoever did not see a commit's outcome asks within seconds; a week outlasts every restart. */
const keptMs = 7 * 86_400_000;

/** What a commit answered when it happened, or undefined. */
export function knownOutcome<Outcome>(connection: Connection, id: string): Outcome | undefined {
  const row = connection.get<{ outcome: string }>("SELECT outcome FROM commits WHERE id = ?", id);
  return row && (JSON.parse(row.outcome) as Outcome);
}

/** Remembers what a commit answers, within its transaction. */
export function rememberOutcome(
  connection: Connection,
  commit: { readonly id: string; readonly now: number; readonly outcome: unknown },
): void {
  connection.run(
    "INSERT INTO commits(id, committed_at, outcome) VALUES(?, ?, ?)",
    commit.id,
    commit.now,
    JSON.stringify(commit.outcome),
  );
}

/** Forgets commits that nobody can still ask for. */
export function pruneCommits(connection: Connection, now: number): void {
  connection.run("DELETE FROM commits WHERE committed_at < ?", now - keptMs);
}

/** Whether a commit id is known. */
export function wasCommitted(connection: Connection, id: string): boolean {
  return connection.get("SELECT 1 FROM commits WHERE id = ?", id) !== undefined;
}
