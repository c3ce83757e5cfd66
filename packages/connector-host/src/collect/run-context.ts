import type { Clock, Dialect, WindowResult } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import type { PageOutcome } from "../lake/page-batch.ts";
import type { Lesson, Store } from "../store/store.ts";
import type { DocumentPool } from "./document-pool.ts";
import type { PlannedWindow } from "./plan-input.ts";
import type { SourceRuntime } from "./source-runtime.ts";
import type { Turns } from "./turns.ts";

export interface RunContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Names this host process in leases. */
  readonly owner: string;
  /** How long a lease lasts unless a page renews it, milliseconds. */
  readonly leaseMs: number;
  /** When the turn of the source is over, epoch milliseconds: others wait for the place that it holds. */
  readonly sliceEndsAt: number;
  /** Asked between answers: true ends the reading early, what was proved is kept. */
  readonly enough: (window: PlannedWindow) => boolean;
  readonly documents: DocumentPool;
  /** Waited for before each page. */
  readonly turns: Pick<Turns, "openHand">;
  /** Called once a page is durable. */
  readonly onPage: (outcome: PageOutcome) => void;
  /** Takes over what a run has learned, and says what of it is kept with the end. */
  readonly learn: (result: WindowResult, isShrunk: boolean) => Lesson;
  /** What was learned and is not durable yet: a run that is cut short keeps it, too. */
  readonly owed: () => Lesson;
  /** Called when the store has no room for a run's end: `end` has to be tried again, until then the run holds its window. */
  readonly onUnended: (end: () => Promise<void>) => void;
}

export interface RunRequest {
  readonly source: SourceRuntime;
  readonly window: PlannedWindow;
  readonly dialect: Dialect;
  readonly before: readonly CoverageInterval[];
  readonly attempt: number;
  readonly expectedRows?: number;
  /** Counts by which earlier readings ended here: the same again is doubted. @default none */
  readonly endedBefore?: readonly number[];
}

/** What became of a planned window. */
export type RunOutcome =
  /** It was read and its end is durable; `result.error` says why when not all of it was. */
  | { readonly kind: "ended"; readonly result: WindowResult; readonly entry: LedgerEntry }
  /** Somebody else has it, or took it: nothing of ours was counted. */
  | { readonly kind: "lost" };
