import type { Interval, WindowResult } from "@sluice/connector-sdk";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { reachAt } from "./reach.ts";
import type { SourceRuntime } from "./source-runtime.ts";
import type { SourceState } from "./source-state.ts";
import type { VisitContext } from "./visit-context.ts";

/** Whose earlier readings are doubted. */
export interface Doubted {
  readonly source: SourceRuntime;
  readonly state: SourceState;
  readonly visit: Pick<VisitContext, "store" | "clock">;
}

/** What was read within it may have ended at a cap that is found today; a dialect is learned again as often. */
const doubtfulForMs = 24 * 3_600_000;

/**
 * Opens what rests on an answer that reached the cap as it is now: it may have been cut short (law 2). What the vendor
 * answers no more stands if it was read before the last day, since no lower cap showed then.
 */
export async function reopenUnderCap(cap: number, doubted: Doubted): Promise<void> {
  const { source, visit } = doubted;
  await visit.store.reopen(source.key.id, {
    largestAnswer: cap,
    readSince: visit.clock.now() - doubtfulForMs,
    answeredFrom: reachOf(doubted).since,
  });
}

/** Whether a reading believed in a higher cap to its end, and took an answer for whole that reached the one known by now. */
export function restsOnHigherCap(
  { dialect, pieces }: Pick<WindowResult, "dialect" | "pieces">,
  cap: number,
): boolean {
  return (
    dialect.cap > cap &&
    pieces.some(
      ({ outcome, proof, largestAnswer }) =>
        outcome === "whole" && proof !== "order" && largestAnswer >= cap,
    )
  );
}

/**
 * Notices that rows move, and takes back the looks that only compared counts: one row that left and one that came late
 * had made an equal count.
 */
export async function noticeMovement(
  { entry, result }: { readonly entry: LedgerEntry; readonly result: WindowResult },
  doubted: Doubted,
): Promise<void> {
  const { source, state, visit } = doubted;
  const isNews = !state.rowsMove && showsMovement(entry, result);
  if (isNews) state.sawRowsMove();
  // A count that was asked for before the news, and ended after it.
  const isLateCount = state.rowsMove && result.dialect.rowsMove !== true && isCounted(entry);
  if (!isNews && !isLateCount) return;
  const { since, until } = isNews ? reachOf(doubted) : entry;
  await visit.store.lookAgain(source.key.id, { since, until });
}

function showsMovement(entry: LedgerEntry, result: WindowResult): boolean {
  const isShrunk = result.error === undefined && entry.code !== undefined;
  // A row that says no time is counted by every window beside it.
  return entry.rowsRevised > 0 || entry.rowsQuarantined > 0 || isShrunk;
}

function isCounted({ kind, verdict, pages }: LedgerEntry): boolean {
  return kind === "revisit" && verdict === "whole" && pages === 0;
}

function reachOf({ source, state, visit }: Doubted): Interval {
  return reachAt(state.vendorTime(visit.clock.now()), source.policy);
}
