import type { Interval } from "@sluice/connector-sdk";

/** What is known of an interval. Time that no interval names is open. */
export type CoverageResult = "open" | "provisional" | "complete" | "gap" | "excluded";

/** Why records of an interval are lost, or may be. */
export type GapReason =
  /** One granule holds more rows than the vendor's cap lets anyone reach. */
  | "cap_at_granule"
  /** The vendor no longer answered for that time when it was asked. */
  | "retention"
  /** The vendor offers no time filter that works; what its newest rows did not reach may be lost. */
  | "no_time_filter"
  /** Answers kept moving at the smallest window that can be asked. */
  | "unstable";

/** By which evidence a reading ended. */
export type Proof = "total" | "short_page" | "empty_page" | "order" | "union" | "none";

/** One piece of a source's coverage map. The map is disjoint and sorted. */
export interface CoverageInterval extends Interval {
  readonly result: CoverageResult;
  /** How many times it was read whole: 0 for the first reading, one more for each re-visit that has passed. */
  readonly generation: number;
  /** Distinct records that the proving reading saw in it. */
  readonly kept: number;
  /** The piece was cut since: `kept` is a share by length, and no count may be compared with it. @default false */
  readonly isKeptEstimated?: boolean;
  /**
   * Rows of the largest answer whose end was believed: when the cap turns out as low, it is opened again. 0 where what came
   * is proved whether or not more rows follow.
   */
  readonly largestAnswer: number;
  readonly proof: Proof;
  readonly reason?: GapReason;
  /** Only for a gap: how many records are surely missing; 0 when the number is not known. */
  readonly missingAtLeast?: number;
  /** The run whose verdict it is; runs are numbered for each source. */
  readonly run: number;
  /** When its last whole reading ended, epoch milliseconds of the vendor's clock. */
  readonly readAt: number;
}
