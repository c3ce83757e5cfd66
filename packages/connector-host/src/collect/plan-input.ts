import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import type { WindowKind } from "../ledger/ledger-entry.ts";
import type { CollectionPolicy } from "./collection-policy.ts";

/** A window that should be read now. */
export interface PlannedWindow extends Interval {
  readonly kind: WindowKind;
  /** For a re-visit: the pieces whose counts are compared first. */
  readonly pieces?: readonly CoverageInterval[];
}

export interface PlanInput {
  readonly coverage: readonly CoverageInterval[];
  /** Where the map starts. */
  readonly origin: number;
  /** The earlier of our clock and the vendor's. */
  readonly now: number;
  readonly policy: CollectionPolicy;
  /** What is being read. */
  readonly inFlight: readonly Interval[];
  /** What failed and waits for its next try. */
  readonly waiting: readonly Interval[];
  /** Hours that were looked at for the last time before they expire; not planned again. */
  readonly sampled: readonly Interval[];
  /** What the operator asked to read again. */
  readonly repairs: readonly Interval[];
  /** Rows that one question reaches. */
  readonly cap: number;
  /** Rows of a full page. */
  readonly pageSize: number;
  /** Answers are in a proved order, so that a window's size hardly matters. */
  readonly isOrdered: boolean;
  /** The vendor's time filter works; without it everything open is one window. */
  readonly isFiltered: boolean;
  /** Live time is due although the interval has not passed. */
  readonly isAsked: boolean;
}
