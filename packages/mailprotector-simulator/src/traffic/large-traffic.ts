import type { EpochMs } from "../epoch.ts";
import type { PlacedRecord } from "../records/log-record.ts";
import type { RecordBatch } from "../records/record-batch.ts";
import { generateTraffic } from "./generate-traffic.ts";

/** Traffic by how much of it there is. */
export interface LargeTraffic {
  /** Half-open interval. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** About so many, never fewer over whole weeks. */
  readonly records: number;
}

/** Mail traffic with its days, nights, bursts and newsletters, of about so many records. */
export function largeTraffic({ from, until, records }: LargeTraffic): RecordBatch {
  // The average holds over whole weeks; a few records more than asked for are better than a few less.
  const ratePerMinute = (1.03 * records * 60_000) / (until - from);
  return generateTraffic({ seed: 1, from, until, ratePerMinute });
}

/** Stands in one record alone. */
export const rareWord = "quincunx";

/** The one record whose subject has `rareWord`: put where a search comes last, it shows what finding it takes. */
export function rareMail(receivedAt: EpochMs): PlacedRecord {
  const received_at = new Date(receivedAt).toISOString();
  const record = {
    id: "rare-1",
    subject: `The ${rareWord} ledger`,
    direction: "inbound",
    received_at,
  };
  return { record, receivedAt };
}
