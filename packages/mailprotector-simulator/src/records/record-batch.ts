import type { EpochMs } from "../epoch.ts";
import type { DomainEntities, LogRecord, PlacedRecord } from "./log-record.ts";

/**
 * Many records in little memory: columns instead of objects, each record written only when it is asked for.
 * Sorted by time. `length` may grow (a live source), what is there never changes.
 */
export interface RecordBatch extends Iterable<LogRecord> {
  readonly length: number;
  /** When record `index` was received. */
  timeAt(index: number): EpochMs;
  /** The id of record `index`, unique for each recipient. */
  idAt(index: number): string;
  /** The id of the message behind record `index`, shared by its recipients. */
  messageIdAt(index: number): string;
  /** The JSON text of record `index`, beginning with its id. */
  jsonAt(index: number, place: RecordPlace): string;
}

/** Where a record is shown: whose it is, and the `received_at` it says. */
export interface RecordPlace {
  readonly entities: DomainEntities;
  readonly receivedAt: EpochMs;
}

/** What a vendor can be given: plain records, records with their own place in time, or a batch. */
export type RecordInput = RecordBatch | Iterable<LogRecord | PlacedRecord>;

/** Tells a batch from other iterables. */
export function isRecordBatch(input: RecordInput): input is RecordBatch {
  return "jsonAt" in input && typeof input.jsonAt === "function";
}
