import { ConnectorError } from "../errors.ts";
import { canaryHolds } from "./canary.ts";
import { contains, lengthMs, overlaps, unite } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { firstAnswerTo } from "./query.ts";
import type { ReadEnvironment } from "./query.ts";
import type { Piece } from "./reading.ts";

/** What was read so far, and what such a window usually holds. */
export interface SoFar {
  readonly pieces: readonly Piece[];
  readonly window: Interval;
  /** 0 when nobody knows. */
  readonly expectedRows: number;
  /** Texts of the rows without a time that came so far: nobody can tell which part they belong to. */
  readonly untimed: ReadonlySet<string>;
}

/** Fewer expected rows than this say nothing when they stay away. */
const tellingRows = 50;

/** Whether so little came that it must be doubted: a whole part without any row, or far fewer rows than usual. */
export function isUnusual({ pieces, window, expectedRows }: Omit<SoFar, "untimed">): boolean {
  if (pieces.some((piece) => piece.outcome === "whole" && piece.kept === 0)) return true;
  const kept = pieces.reduce((sum, piece) => sum + piece.kept, 0);
  const covered = pieces.reduce((sum, piece) => sum + lengthMs(piece), 0);
  const expected = (expectedRows * covered) / Math.max(lengthMs(window), 1);
  return expected >= tellingRows && kept < expected / 10;
}

/**
 * An empty or far too small answer counts only when a known record is still answered (law 6), and what was empty is
 * empty then too: a vendor may also have had a bad moment. Returns what counts; the rest was not read.
 *
 * @throws ConnectorError `vendor_contract` (`unusual_nothing`) when the known record is not answered
 */
export async function doubtUnusualNothing<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  soFar: SoFar,
): Promise<Piece[]> {
  if (!isUnusual(soFar)) return [...soFar.pieces];
  if (await canaryHolds(env)) return withoutFilled(env, soFar);
  throw new ConnectorError(
    "vendor_contract",
    "The vendor answered 200 with no rows, and no longer answers a record that it is known to hold",
    {
      reason: "unusual_nothing",
      explanation:
        "The API key may have lost its permission for this domain, or the vendor answers incompletely.",
      recommendation:
        "Check the role of the API key in the vendor's console; nothing is counted as collected until then.",
    },
  );
}

async function withoutFilled<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  { pieces, untimed }: SoFar,
): Promise<Piece[]> {
  const wasEmpty = (piece: Piece): boolean => piece.outcome === "whole" && piece.kept === 0;
  const filled: Interval[] = [];
  for (const interval of unite(pieces.filter(wasEmpty))) {
    const answer = await firstAnswerTo(env, { interval, order: "desc", purpose: "probe" });
    // Bounds that reach further bring rows from beside it; one without a time that is in hand already may be such a one.
    const isFilled = answer?.rows.some((row) =>
      row.time === undefined ? !untimed.has(row.text) : contains(interval, row.time),
    );
    if (answer === undefined || isFilled === true) filled.push(interval);
  }
  return pieces.filter((piece) => !wasEmpty(piece) || !filled.some((one) => overlaps(one, piece)));
}
