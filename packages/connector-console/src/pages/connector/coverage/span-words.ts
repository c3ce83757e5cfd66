import { amountOfTime, localTime } from "../../../parts/format-time.ts";
import { lengthOf, type Span } from "../time-view/span.ts";
import type { Piece } from "./maps.ts";
import { resultsInOrder, resultWords } from "./results.ts";
import { shareText } from "../share-text.ts";
import { totalsOf } from "./totals.ts";

/** A picture of a span in words: from when until when, and what of it is what. Pure but for the zone. */
export function spanWords(pieces: readonly Piece[], span: Span): string {
  const totals = totalsOf(pieces, span);
  const parts = resultsInOrder
    .filter((result) => totals[result].pieces > 0)
    .map(
      (result) => `${resultWords[result].label.toLowerCase()} ${shareText(totals[result].share)}`,
    );
  const from = `${localTime(span.since)} to ${localTime(span.until)}, ${amountOfTime(lengthOf(span))}`;
  return `${from}: ${parts.join(", ")}`;
}
