import { formatRecordTime, type EpochMs } from "../epoch.ts";
import { hashText } from "../hash.ts";
import { receivedAtOf, type LogRecord, type PlacedRecord } from "./log-record.ts";
import { mailId } from "../traffic/mail-id.ts";
import { leadingId } from "./record-id.ts";
import type { RecordBatch } from "./record-batch.ts";

/** What the store needs of the source of a row. */
export type RowSource = Pick<RecordBatch, "idAt" | "messageIdAt" | "jsonAt">;

/** Records given one by one, each kept as the text it is answered with. */
export interface WrittenRecords extends RowSource {
  /** Keeps a record; returns its number and its place in time. */
  add(record: LogRecord | PlacedRecord): { readonly ref: number; readonly place: PlacedTimes };
}

/** When a record is received, seen, and released. */
interface PlacedTimes {
  readonly receivedAt: EpochMs;
  /** Undefined when the record leaves it to the dialect. */
  readonly visibleAt: EpochMs | undefined;
  readonly released: PlacedRecord["released"];
}

/** An empty collection of records. */
export function createWrittenRecords(): WrittenRecords {
  const texts: string[] = [];
  const times: EpochMs[] = [];
  const textAt = (ref: number): string => texts[ref] as string;

  return {
    add(record) {
      const placed = asPlaced(record);
      const receivedAt = placed.receivedAt ?? receivedAtOf(placed.record ?? parsed(placed.json));
      times.push(receivedAt);
      texts.push(placed.json ?? writeRecord(placed.record));
      const place = { receivedAt, visibleAt: placed.visibleAt, released: placed.released };
      return { ref: texts.length - 1, place };
    },
    idAt: (ref) => leadingId(textAt(ref)),
    messageIdAt: (ref) => messageIdOf(textAt(ref)),
    jsonAt(ref, { receivedAt }) {
      const text = textAt(ref);
      return receivedAt === times[ref] ? text : releasedText(text, receivedAt);
    },
  };
}

/** A record has an id, a placed one has not. */
function asPlaced(record: LogRecord | PlacedRecord): PlacedRecord {
  const isPlaced = !("id" in record) && ("record" in record || "json" in record);
  return isPlaced ? record : { record };
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

/** The id comes first, where `leadingId` finds it. */
function writeRecord(record: unknown): string {
  if (typeof record !== "object" || record === null || Array.isArray(record) || !("id" in record)) {
    return JSON.stringify(record ?? null);
  }
  const { id, ...rest } = record;
  return JSON.stringify({ id, ...rest });
}

/** The vendor rewrites `received_at` when a held mail is released. */
function releasedText(text: string, receivedAt: EpochMs): string {
  return text.replace(/"received_at":"[^"]*"/, `"received_at":"${formatRecordTime(receivedAt)}"`);
}

/** Recipients of one message share its queue id and time; without a queue id each record is its own message. */
function messageIdOf(text: string): string {
  const record: unknown = JSON.parse(text);
  const { postfix_queue_id: queueId, received_at: receivedAt } = (record ?? {}) as LogRecord;
  if (typeof queueId !== "string") return leadingId(text);
  const hash = hashText(`${queueId} ${receivedAt}`);
  return mailId({ seed: hashText(queueId), minute: hash, serial: 0, recipient: 0 });
}
