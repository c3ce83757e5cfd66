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

/** Who keeps what was taught. */
export interface Keeper extends Pupil {
  readonly visit: Pick<VisitContext, "clock" | "store">;
}

/** What was read within it may have ended at a cap that is found today; a dialect is learned again as often. */
const doubtfulForMs = 24 * 3_600_000;

/**
 * Takes over what a reading learned, and says what is kept with the run's end: in one transaction, since a crash between
 * would leave what rests on the old belief.
 *
 * @param isShrunk the vendor took back rows that it had answered
 */
export function learnFromRun(result: WindowResult, isShrunk: boolean, pupil: Pupil): Lesson {
  const { state, visit } = pupil;
  const now = visit.clock.now();
  const believed = state.dialect?.cap ?? Number.POSITIVE_INFINITY;
  if (state.dialect !== undefined) state.dialect = mergeDialect(state.dialect, result, now);
  state.sawVendorClock(result.vendorNow, now);
  // By the cap itself, whatever the reading says of it: nobody believes a lower one without its doubt.
  const cap = Math.min(state.dialect?.cap ?? believed, loweredCap(result)?.cap ?? believed);
  if (cap < believed) state.doubt(doubtUnderCap(cap, pupil));
  if (isShrunk && !state.rowsMove) {
    state.sawRowsMove();
    state.lookAgainIn(reachOf(pupil));
  }
  return state.lesson();
}

/** Keeps what is owed, when no run's end could carry it. @throws StoreFull when the disk has no room; it is owed on */
export async function keepOwedLesson({ source, state, visit }: Keeper): Promise<void> {
  if (!state.owesLesson) return;
  const lesson = state.lesson();
  await visit.store.learn(source.key.id, lesson);
  state.kept(lesson);
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
