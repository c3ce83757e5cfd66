import type { EpochMs } from "../epoch.ts";
import { hashText } from "../hash.ts";
import type { DomainEntities } from "../records/log-record.ts";
import { mailBatch } from "./mail-batch.ts";
import { createMailColumns, pushMail, type MailColumns } from "./mail-columns.ts";
import { minuteTraffic, type MinuteShape } from "./minute-traffic.ts";
import type { RecordBatch } from "../records/record-batch.ts";

/** What mail traffic looks like. */
export interface TrafficShape {
  /** @default 1 */
  readonly seed?: number;
  /** Records a minute, on average over a week. @default 10 */
  readonly ratePerMinute?: number;
  /** Busy days, quiet nights and weekends (UTC) with waves of spam; or always the same. @default "day-night" */
  readonly curve?: "day-night" | "flat";
}

/** Traffic that appears as the clock advances. */
export interface LiveTraffic extends TrafficShape {
  /** Domains with the same seed have the same ids. @default the vendor's seed plus the domain's index */
  readonly seed?: number;
  /** @default the vendor's time when it is created */
  readonly from?: EpochMs;
}

/** Traffic of an interval, past or coming. */
export interface TrafficOptions extends TrafficShape {
  /** Half-open interval. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** Whose records they are when read outside a vendor. @default the demonstration domain */
  readonly entities?: DomainEntities;
}

/** A batch that grows with the clock. */
export interface GrowingBatch {
  readonly batch: RecordBatch;
  /** Makes all whole minutes that have begun by `now`; rows may lie up to a minute ahead. */
  growTo(now: EpochMs): void;
}

const minuteMs = 60_000;

/**
 * Realistic mail traffic of an interval: day and night, waves of spam, bursts, bounces without a sender, newsletters to
 * many in one millisecond, subjects in many scripts. The same for the same seed, however the interval is cut.
 */
export function generateTraffic(options: TrafficOptions): RecordBatch {
  const shape = shapeOf(options);
  const columns = createMailColumns(expectedLength(options, shape));
  const { from, until } = options;
  for (let minute = Math.floor(from / minuteMs); minute * minuteMs < until; minute++) {
    pushMinute(columns, minute, { shape, from, until });
  }
  return mailBatch(columns, shape.seed, options.entities);
}

/** The same traffic as `generateTraffic`, made as time goes on. Rows of one seed in two domains have the same ids. */
export function growTraffic(live: LiveTraffic, from: EpochMs): GrowingBatch {
  const shape = shapeOf(live);
  const columns = createMailColumns(1_024);
  let minute = Math.floor(from / minuteMs);
  return {
    batch: mailBatch(columns, shape.seed),
    growTo(now) {
      for (; minute * minuteMs <= now; minute++) {
        pushMinute(columns, minute, { shape, from, until: Number.POSITIVE_INFINITY });
      }
    },
  };
}

interface Cut {
  readonly shape: MinuteShape;
  readonly from: EpochMs;
  readonly until: EpochMs;
}

function pushMinute(columns: MailColumns, minute: number, { shape, from, until }: Cut): void {
  for (const row of minuteTraffic(minute, shape)) {
    if (row.time >= from && row.time < until) pushMail(columns, row);
  }
}

function shapeOf({ seed = 1, ratePerMinute = 10, curve = "day-night" }: TrafficShape): MinuteShape {
  return { seed: hashText(`traffic ${seed}`), ratePerMinute, curve };
}

function expectedLength({ from, until }: TrafficOptions, { ratePerMinute }: MinuteShape): number {
  return Math.max(64, Math.ceil(((until - from) / minuteMs) * ratePerMinute * 1.1));
}
