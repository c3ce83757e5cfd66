import { mergeDialect } from "@sluice/connector-sdk";
import type { Interval, WindowResult } from "@sluice/connector-sdk";
import type { Doubt, Lesson } from "../store/store.ts";
import { originMarginMs } from "./collection-policy.ts";
import { reachAt } from "./reach.ts";
import type { SourceRuntime } from "./source-runtime.ts";
import type { SourceState } from "./source-state.ts";
import type { VisitContext } from "./visit-context.ts";

/** Whose readings teach something. */
export interface Pupil {
  readonly source: SourceRuntime;
  readonly state: SourceState;
  readonly visit: Pick<VisitContext, "clock">;
}

/** What was read within it may have ended at a cap that is found today; a dialect is learned again as often. */
const doubtfulForMs = 24 * 3_600_000;

/**
 * Takes over what a reading learned, and says what of it is kept with the run's end: in one transaction, since a crash
 * between would leave what rests on the old belief.
 *
 * @param isShrunk the vendor took back rows that it had answered
 */
export function learnFromRun(result: WindowResult, isShrunk: boolean, pupil: Pupil): Lesson {
  const { state, visit } = pupil;
  const now = visit.clock.now();
  if (state.dialect !== undefined) state.dialect = mergeDialect(state.dialect, result, now);
  state.sawVendorClock(result.vendorNow, now);
  const isNews = isShrunk && !state.rowsMove;
  if (isNews) state.sawRowsMove();
  const lowered = loweredCap(result);
  return {
    // One that another window forgot meanwhile is what a restart has to compare with.
    dialect: state.dialect ?? state.previousDialect,
    ...(lowered !== undefined && { doubts: [doubtUnderCap(lowered.cap, pupil)] }),
    ...(isNews && { rowsMovedIn: reachOf(pupil) }),
  };
}

/** The finding that the vendor's cap is lower than believed. */
export function loweredCap({
  findings,
}: Pick<WindowResult, "findings">):
  Extract<WindowResult["findings"][number], { kind: "cap_lowered" }> | undefined {
  return findings.find((finding) => finding.kind === "cap_lowered");
}

/**
 * What rests on the end of an answer that reached the cap as it is now may have been cut short (law 2). What the vendor
 * answers no more stands if it was read before the last day, since no lower cap showed then.
 */
export function doubtUnderCap(cap: number, pupil: Pupil): Doubt {
  return {
    largestAnswer: cap,
    readSince: pupil.visit.clock.now() - doubtfulForMs,
    // What expires before it can be asked for again would be a gap that nobody knows to be one.
    answeredFrom: reachOf(pupil).since + originMarginMs,
  };
}

function reachOf({ source, state, visit }: Pupil): Interval {
  return reachAt(state.vendorTime(visit.clock.now()), source.policy);
}
