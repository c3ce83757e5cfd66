import type { EpochMs } from "./epoch.ts";
import type { LogRecord } from "./records/log-record.ts";

/** How records of a file get their times. */
export interface ReadRecordsOptions {
  /** The end of the interval they are spread over, out of it. */
  readonly until: EpochMs;
  /** @default 12 */
  readonly spreadDays?: number;
}

/** Reads an NDJSON file of records and spreads them over the last days before `until`, keeping their order. */
export function readRecords(path: string, options: ReadRecordsOptions): LogRecord[] {
  throw new Error(`Not there yet: ${path} ${options.until}`);
}
