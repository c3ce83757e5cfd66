import type { CoverageResult } from "../../../api/coverage.ts";
import { common, lengthOf, type Span } from "../time-view/span.ts";
import type { Piece } from "./maps.ts";

export interface Total {
  readonly ms: number;
  /** Of the whole span, 0 to 1. */
  readonly share: number;
  readonly pieces: number;
}

export type Totals = Readonly<Record<CoverageResult, Total>>;

/** How much of a span is what. Pure. */
export function totalsOf(pieces: readonly Piece[], span: Span): Totals {
  const ms = { complete: 0, provisional: 0, open: 0, gap: 0, excluded: 0 };
  const counts = { complete: 0, provisional: 0, open: 0, gap: 0, excluded: 0 };
  for (const piece of pieces) {
    const seen = common(piece, span);
    if (seen === undefined) continue;
    ms[piece.result] += lengthOf(seen);
    counts[piece.result] += 1;
  }
  const total = (result: CoverageResult): Total => ({
    ms: ms[result],
    share: ms[result] / lengthOf(span),
    pieces: counts[result],
  });
  return {
    complete: total("complete"),
    provisional: total("provisional"),
    open: total("open"),
    gap: total("gap"),
    excluded: total("excluded"),
  };
}
