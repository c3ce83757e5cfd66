import { readFileSync } from "node:fs";
import { dayMs, formatRecordTime, parseTime, type EpochMs } from "../epoch.ts";
import type { LogRecord, PlacedRecord } from "./log-record.ts";

/** How records of a file get their times. */
export interface ReadRecordsOptions {
  /** The end of the interval they are spread over, out of it. */
  readonly until: EpochMs;
  /** @default 12 */
  readonly spreadDays?: number;
}

/**
 * Reads an NDJSON file of records and spreads them over the last days before `until`: their order stays, records of one
 * time stay together, and the times between are even. Lines without a valid `received_at` follow the line before.
 *
 * @throws when the file cannot be read, or a line is no JSON (it says which)
 */
export function readRecords(
  path: string,
  { until, spreadDays = 12 }: ReadRecordsOptions,
): (LogRecord | PlacedRecord)[] {
  const spanMs = spreadDays * dayMs;
  const lines = readLines(path).toSorted((a, b) => a.time - b.time);
  const distinct = new Set(lines.map(({ time }) => time)).size;
  const step = spanMs / distinct;
  let rank = -1;
  let before: number | undefined;
  return lines.map(({ record, time, hasTime }) => {
    if (time !== before) rank += 1;
    before = time;
    const receivedAt = Math.floor(until - spanMs + (rank + 0.5) * step);
    return hasTime ? shifted(record, receivedAt) : { record, receivedAt };
  });
}

interface Line {
  readonly record: unknown;
  readonly time: EpochMs;
  readonly hasTime: boolean;
}

function readLines(path: string): Line[] {
  const lines: Line[] = [];
  for (const [index, text] of readFileSync(path, "utf8").split("\n").entries()) {
    if (text.trim() === "") continue;
    const record = parseLine(text, `${path}, line ${index + 1}`);
    const time = timeOf(record);
    lines.push({ record, time: time ?? lines.at(-1)?.time ?? 0, hasTime: time !== undefined });
  }
  return lines;
}

function parseLine(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${place}: expected one JSON record, but it is no JSON.`, { cause });
  }
}

function timeOf(record: unknown): EpochMs | undefined {
  if (typeof record !== "object" || record === null) return undefined;
  const { received_at: said } = record as { received_at?: unknown };
  return typeof said === "string" ? parseTime(said) : undefined;
}

function shifted(record: unknown, receivedAt: EpochMs): LogRecord {
  return { ...(record as LogRecord), received_at: formatRecordTime(receivedAt) };
}
