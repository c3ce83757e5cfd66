import type { EpochMs } from "../epoch.ts";
import { hashText } from "../hash.ts";
import type { DomainEntities } from "../records/log-record.ts";
import { mailBatch } from "./mail-batch.ts";
import { createMailColumns, mailKind, pushMail } from "./mail-columns.ts";
import type { RecordBatch } from "../records/record-batch.ts";

/** An exact number of records in an exact time. */
export interface BurstOptions {
  readonly at: EpochMs;
  readonly count: number;
  /** Spread evenly over `[at, at + spanMs)`; 1 puts all into one millisecond. @default 1 */
  readonly spanMs?: number;
  /** Bursts of the same time, count and span need different seeds to have different ids. @default 1 */
  readonly seed?: number;
  /** Whose records they are when read outside a vendor. @default the demonstration domain */
  readonly entities?: DomainEntities;
}

/** Exactly `count` records, evenly over `spanMs`: 20,000 in five minutes, 12,000 in one millisecond. */
export function burst({ at, count, spanMs = 1, seed = 1, entities }: BurstOptions): RecordBatch {
  const columns = createMailColumns(count);
  for (let serial = 0; serial < count; serial++) {
    const time = at + Math.floor((serial * spanMs) / count);
    const kind = serial % 5 === 4 ? mailKind.spam : mailKind.ordinary;
    pushMail(columns, { time, serial, recipient: 0, kind });
  }
  return mailBatch(columns, hashText(`burst ${seed} ${at} ${count} ${spanMs}`), entities);
}
