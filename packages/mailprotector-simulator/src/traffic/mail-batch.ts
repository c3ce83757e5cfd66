import { cell } from "../cell.ts";
import { hashPair } from "../hash.ts";
import { demoEntities, type DomainEntities, type LogRecord } from "../records/log-record.ts";
import type { MailColumns } from "./mail-columns.ts";
import { mailId } from "./mail-id.ts";
import { writeMail } from "./mail-text.ts";
import type { RecordBatch, RecordPlace } from "../records/record-batch.ts";

const minuteMs = 60_000;

/** Made-up mails as a batch: each is written from its columns and the seed when it is asked for. */
export function mailBatch(
  columns: MailColumns,
  seed: number,
  entities: DomainEntities = demoEntities,
): RecordBatch {
  const idOf = (index: number, recipient: number): string =>
    mailId({
      seed,
      minute: Math.floor(cell(columns.time, index) / minuteMs),
      serial: cell(columns.serial, index),
      recipient,
    });
  const hashOf = (index: number): number =>
    hashPair(
      hashPair(seed, Math.floor(cell(columns.time, index) / minuteMs)),
      cell(columns.serial, index),
    );
  const jsonAt = (index: number, place: RecordPlace): string => {
    const recipient = cell(columns.recipient, index);
    const mail = {
      id: idOf(index, recipient),
      hash: hashOf(index),
      recipient,
      kind: cell(columns.kind, index),
    };
    return writeMail(mail, place);
  };

  return {
    get length() {
      return columns.length;
    },
    timeAt: (index) => cell(columns.time, index),
    idAt: (index) => idOf(index, cell(columns.recipient, index)),
    messageIdAt: (index) => idOf(index, 0),
    jsonAt,
    *[Symbol.iterator]() {
      for (let index = 0; index < columns.length; index++) {
        yield JSON.parse(
          jsonAt(index, { entities, receivedAt: cell(columns.time, index) }),
        ) as LogRecord;
      }
    },
  };
}
