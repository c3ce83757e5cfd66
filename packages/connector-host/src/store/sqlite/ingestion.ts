import type { Connection } from "./connection.ts";

/** What one page brought, for the hour in which it was written. */
export interface IngestedPage {
  readonly instance: string;
  readonly now: number;
  readonly records: number;
  readonly bytes: number;
}

const hourMs = 3_600_000;

/** Adds a page to its instance's hour. */
export function countIngestion(connection: Connection, page: IngestedPage): void {
  if (page.records === 0) return;
  connection.run(
    `INSERT INTO ingestion(hour, instance, records, bytes) VALUES(?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET records = records + excluded.records, bytes = bytes + excluded.bytes`,
    Math.floor(page.now / hourMs) * hourMs,
    page.instance,
    page.records,
    page.bytes,
  );
}
