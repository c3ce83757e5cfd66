import type { EpochMs } from "../epoch.ts";
import type { DomainEntities } from "./log-record.ts";
import type { RecordBatch } from "./record-batch.ts";

/** What mail traffic looks like. */
export interface TrafficShape {
  /** @default 1 */
  readonly seed?: number;
  /** Records a minute, on average over a week. @default 10 */
  readonly ratePerMinute?: number;
  /** Busy days, quiet nights and weekends (UTC); or the same all the time. @default "day-night" */
  readonly curve?: "day-night" | "flat";
}

/** Traffic that appears as the clock advances. */
export interface LiveTraffic extends TrafficShape {
  /** @default the vendor's time when it is created */
  readonly from?: EpochMs;
}

/** Traffic of a past (or coming) interval. */
export interface TrafficOptions extends TrafficShape {
  /** Half-open interval. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** Whose records they are when read outside a vendor. @default the demonstration domain */
  readonly entities?: DomainEntities;
}

/** An exact number of records in an exact time. */
export interface BurstOptions {
  readonly at: EpochMs;
  readonly count: number;
  /** Spread evenly over `[at, at + spanMs)`; 1 puts all into one millisecond. @default 1 */
  readonly spanMs?: number;
  /** Bursts of the same time and count need different seeds to have different ids. @default 1 */
  readonly seed?: number;
  /** @default the demonstration domain */
  readonly entities?: DomainEntities;
}

/** Realistic mail traffic of an interval. The same for the same seed, however the interval is cut. */
export function generateTraffic(options: TrafficOptions): RecordBatch {
  throw new Error(`Not there yet: ${options.from}`);
}

/** Exactly `count` records, evenly over `spanMs`. */
export function burst(options: BurstOptions): RecordBatch {
  throw new Error(`Not there yet: ${options.at}`);
}
