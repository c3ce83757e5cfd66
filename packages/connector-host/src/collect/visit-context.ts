import type { ConnectorError, Interval, WindowResult } from "@sluice/connector-sdk";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import type { PlannedWindow } from "./plan-input.ts";
import type { RunContext } from "./run-context.ts";

/** What the host learns while a source is visited. All optional work: never throws. */
export interface VisitObserver {
  /** A run's end is durable. */
  ended(window: PlannedWindow, entry: LedgerEntry, result: WindowResult): void;
  failed(error: ConnectorError): void;
  /** Time fell out of retention unread. */
  lost(interval: Interval, entry: LedgerEntry): void;
  /** The vendor behaves differently from what was learned before. */
  dialectChanged(changes: readonly string[]): void;
}

export interface VisitContext extends Omit<RunContext, "enough" | "learn" | "owed" | "onUnended"> {
  /** Read live time now although the interval has not passed. */
  readonly isAsked: boolean;
  /** True once no further window should be started; readings end at their next page. */
  readonly isStopping: () => boolean;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly observer: VisitObserver;
}
