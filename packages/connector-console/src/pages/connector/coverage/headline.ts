import { formatCount } from "../../../parts/format-number.ts";
import { amountOfTime } from "../../../parts/format-time.ts";
import type { Finding } from "./findings.ts";
import { lengthOf } from "../time-view/span.ts";

export interface HeadlineWords {
  readonly tone: "ok" | "waiting" | "lost";
  readonly title: string;
  readonly sentence: string;
}

/** What all of it comes to, in a sentence. Pure. */
export function headlineOf(
  findings: readonly Finding[],
  { isActive }: { readonly isActive: boolean },
): HeadlineWords {
  const gaps = findings.filter(({ result }) => result === "gap");
  const waiting = findings.filter(({ result, isNotDue }) => result === "open" && !isNotDue);
  const rest = restOf(waiting, { isActive, hasGaps: gaps.length > 0 });
  if (gaps.length > 0) {
    const count = gaps.length === 1 ? "1 gap" : `${formatCount(gaps.length)} gaps`;
    return { tone: "lost", title: `${count}: ${missingIn(gaps)}`, sentence: rest };
  }
  if (waiting.length > 0) return { tone: "waiting", title: "Nothing is lost", sentence: rest };
  return { tone: "ok", title: "Nothing is lost, nothing waits", sentence: rest };
}

function missingIn(gaps: readonly Finding[]): string {
  const missing = gaps.reduce((sum, { missingAtLeast = 0 }) => sum + missingAtLeast, 0);
  if (missing === 0) return "records are lost, or may be; how many is not known.";
  const isSure = gaps.every(({ missingAtLeast = 0 }) => missingAtLeast > 0);
  const records = missing === 1 ? "1 record is" : `${formatCount(missing)} records are`;
  return `at least ${records} missing${isSure ? "" : ", and of some gaps the number is not known"}.`;
}

function restOf(
  waiting: readonly Finding[],
  { isActive, hasGaps }: { readonly isActive: boolean; readonly hasGaps: boolean },
): string {
  if (!isActive) {
    return "Collection is switched off. The time until it is on again is left out of the map: a choice, not a loss.";
  }
  const ms = waiting.reduce((sum, one) => sum + lengthOf(one), 0);
  if (ms > 0) return `${amountOfTime(ms)} of the map is still to be read; that goes on by itself.`;
  const what = hasGaps ? "All the rest" : "Everything";
  return `${what} but the newest minutes is proved whole; those are not due yet.`;
}
