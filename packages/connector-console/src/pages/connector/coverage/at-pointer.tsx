import { formatCount } from "../../../parts/format-number.ts";
import { amountOfTime, exactTime } from "../../../parts/format-time.ts";
import { lengthOf } from "../time-view/span.ts";
import card from "../card.module.css";
import styles from "./coverage.module.css";
import type { Piece } from "./maps.ts";
import { resultWords } from "./results.ts";
import { explainReason } from "./reasons.ts";
import { pieceAt } from "./segments.ts";

const place = `${card["at"]} ${styles["below"]}`;

/** Where the pointer is, if it is over the picture. */
export interface Pointed {
  readonly at?: number;
}

export interface AtPointerProps extends Pointed {
  readonly pieces: readonly Piece[];
  readonly hasHint: boolean;
}

/** What the picture shows where the pointer is; else how it is used. */
export function AtPointer({ pieces, at, hasHint }: AtPointerProps) {
  const piece = at === undefined ? undefined : pieceAt(pieces, at);
  if (piece === undefined) {
    if (!hasHint) return <p className={place} />;
    return (
      <p className={place} id="coverage-keys">
        Drag to zoom; click a mark to see its gap. With the picture focused: wheel, + and − zoom,
        arrows move, Backspace goes back, 0 shows all.
      </p>
    );
  }
  return (
    <p className={place}>
      <strong>{resultWords[piece.result].label}</strong> {exactTime(piece.since)} –{" "}
      {exactTime(piece.until)} ({amountOfTime(lengthOf(piece))})
      {piece.kept === undefined ? null : ` · ${formatCount(piece.kept)} records`}
      {piece.result === "gap" ? ` · ${explainReason(piece.reason).title}` : null}
    </p>
  );
}
