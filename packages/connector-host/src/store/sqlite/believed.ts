import type { CoverageInterval } from "../../coverage/coverage.ts";
import { isWhole } from "../../coverage/coverage-map.ts";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import type { Connection } from "./connection.ts";
import type { RunRow } from "./runs.ts";
import type { SourceRow } from "./source-row.ts";

/** Nothing of the runs under way is believed that rests on the end of an answer of so many rows, or more (law 2). */
export function doubtRuns(connection: Connection, source: number, largestAnswer: number): void {
  connection.run(
    `UPDATE runs SET believed_below = min(coalesce(believed_below, ?2), ?2),
       proved = CASE WHEN json_extract(proved, '$.largestAnswer') >= ?2 THEN NULL ELSE proved END WHERE source = ?1`,
    source,
    largestAnswer,
  );
}

/** What of the pieces that a run proved may get into the map: it may have come into doubt since the run began. */
export function believedOf<Proved extends CoverageInterval>(
  run: Pick<RunRow, "believed_below">,
  pieces: readonly Proved[],
): Proved[] {
  const { believed_below: below } = run;
  if (below === null) return [...pieces];
  return pieces.filter((piece) => !isWhole(piece) || piece.largestAnswer < below);
}

/** What of a run's end may get into the map: where rows move, a look that only compared counts was none. */
export function believedAtEnd(
  { run, source }: { readonly run: RunRow; readonly source: SourceRow },
  { kind, verdict, pages }: Pick<LedgerEntry, "kind" | "verdict" | "pages">,
  pieces: readonly CoverageInterval[],
): CoverageInterval[] {
  const onlyCounted = kind === "revisit" && verdict === "whole" && pages === 0;
  return onlyCounted && source.rows_move === 1 ? [] : believedOf(run, pieces);
}
