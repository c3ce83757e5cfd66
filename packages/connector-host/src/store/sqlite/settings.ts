import type { Connection } from "./connection.ts";

/** The value, or undefined when it was never put. */
export function getSetting(connection: Connection, name: string): string | undefined {
  return connection.get<{ value: string }>("SELECT value FROM settings WHERE name = ?", name)
    ?.value;
}

/** Creates or replaces. */
export function putSetting(connection: Connection, name: string, value: string): void {
  connection.run(
    "INSERT INTO settings(name, value) VALUES(?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    name,
    value,
  );
}
