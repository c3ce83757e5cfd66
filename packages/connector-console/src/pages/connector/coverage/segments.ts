import type { CoverageResult } from "../../../api/coverage.ts";
import { common, lengthOf, type Span } from "../time-view/span.ts";
import type { Piece } from "./maps.ts";

/** A stretch of the picture, in pixels from its left. */
export interface Segment {
  readonly left: number;
  readonly right: number;
  readonly result: CoverageResult;
}

/** A loss as it is pointed at: wide enough to be seen and met, however short it was. */
export interface GapMark extends Span {
  readonly left: number;
  readonly right: number;
  /** Gaps that lie too close together to be told apart. */
  readonly count: number;
}

/** Of pieces that share a pixel the first of these is drawn. */
const worstFirst: readonly CoverageResult[] = [
  "gap",
  "open",
  "excluded",
  "provisional",
  "complete",
];
const narrowestGap = 4;

/** What to draw of a map: never much more than a segment for each pixel, however many pieces there are. Pure. */
export function segmentsOf(
  pieces: readonly Piece[],
  span: Span,
  width: number,
): readonly Segment[] {
  const segments: Segment[] = [];
  for (const piece of within(pieces, span)) {
    const next = { ...placeOf(piece, span, width), result: piece.result };
    const last = segments.at(-1);
    if (last === undefined || !share(last, next)) segments.push(next);
    else segments[segments.length - 1] = united(last, next);
  }
  return segments;
}

/** Where the gaps are, those that would overlap as one. Pure. */
export function gapMarks(pieces: readonly Piece[], span: Span, width: number): readonly GapMark[] {
  const marks: GapMark[] = [];
  for (const gap of within(pieces, span)) {
    if (gap.result !== "gap") continue;
    const { left, right } = widened(placeOf(gap, span, width), width);
    const last = marks.at(-1);
    if (last === undefined || left > last.right + 1) {
      marks.push({ since: gap.since, until: gap.until, left, right, count: 1 });
    } else {
      const reached = Math.max(last.right, right);
      marks[marks.length - 1] = {
        ...last,
        until: gap.until,
        right: reached,
        count: last.count + 1,
      };
    }
  }
  return marks;
}

const nearPx = 3;

/** The mark at a place of the picture, or right beside it. Pure. */
export function markAt(marks: readonly GapMark[], x: number): GapMark | undefined {
  return marks.find(({ left, right }) => x >= left - nearPx && x <= right + nearPx);
}

/** Where spans lie in a picture of `span`. Pure. */
export function placeOf(
  one: Span,
  span: Span,
  width: number,
): { readonly left: number; readonly right: number } {
  const scale = width / lengthOf(span);
  const seen = common(one, span) ?? { since: span.since, until: span.since };
  return { left: (seen.since - span.since) * scale, right: (seen.until - span.since) * scale };
}

/** The piece that holds a time. Pure. */
export function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  const piece = pieces[firstEndingAfter(pieces, at)];
  return piece !== undefined && piece.since <= at ? piece : undefined;
}

/** Pieces that overlap a span; the map is sorted and disjoint, so the first is found by halving. */
function within(pieces: readonly Piece[], span: Span): readonly Piece[] {
  const from = firstEndingAfter(pieces, span.since);
  let to = from;
  while (to < pieces.length && (pieces[to]?.since ?? 0) < span.until) to++;
  return pieces.slice(from, to);
}

function firstEndingAfter(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.until ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function share(a: Segment, b: Segment): boolean {
  if (a.result === b.result && b.left - a.right < 1) return true;
  const isNarrow = (one: Segment): boolean => one.right - one.left < 1;
  return isNarrow(a) && isNarrow(b) && Math.floor(a.left) === Math.floor(b.left);
}

function united(a: Segment, b: Segment): Segment {
  const isWorse = worstFirst.indexOf(b.result) < worstFirst.indexOf(a.result);
  return {
    left: a.left,
    right: Math.max(a.right, b.right),
    result: isWorse ? b.result : a.result,
  };
}

function widened({ left, right }: { left: number; right: number }, width: number) {
  if (right - left >= narrowestGap) return { left, right };
  const from = Math.min(
    Math.max((left + right - narrowestGap) / 2, 0),
    Math.max(width - narrowestGap, 0),
  );
  return { left: from, right: from + narrowestGap };
}
