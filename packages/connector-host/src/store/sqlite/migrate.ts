import type { Connection } from "./connection.ts";
import type { MigrationStep } from "./options.ts";
import { migrations } from "./schema.ts";
import { StoreTooNew } from "./store-errors.ts";

/**
 * Brings the file to the shape that this code knows, in one transaction.
 *
 * @param onStep told before each step, unless the file is new
 * @throws StoreTooNew naming the first migration that this code does not know
 */
export function migrate(
  connection: Connection,
  onStep: (step: MigrationStep) => void = () => undefined,
): void {
  connection.transaction(() => {
    connection.database.exec(
      "CREATE TABLE IF NOT EXISTS migrations(number INTEGER PRIMARY KEY, name TEXT NOT NULL)",
    );
    const done = connection.all<{ number: number; name: string }>(
      "SELECT number, name FROM migrations ORDER BY number",
    );
    const known = new Map(migrations.map(({ number, name }) => [number, name]));
    const foreign = done.find(({ number, name }) => known.get(number) !== name);
    if (foreign !== undefined) {
      throw new StoreTooNew(
        `The data directory has migration ${foreign.number} (${foreign.name}), which this version does not know: ` +
          `it knows up to ${migrations.at(-1)?.number}. Start the version that wrote it, or a newer one.`,
      );
    }
    for (const migration of migrations.slice(done.length)) {
      const { number, name } = migration;
      if (done.length > 0) onStep({ number, name, of: migrations.length });
      connection.database.exec(migration.sql);
      migration.finish?.(connection);
      const insert = "INSERT INTO migrations(number, name) VALUES(?, ?)";
      connection.run(insert, number, name);
    }
  });
}
