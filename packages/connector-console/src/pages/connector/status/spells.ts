import type { StatusSpell } from "../../../api/status-history.ts";
import { viewStatus, type StatusView } from "../../../parts/status/status-view.ts";

/** A spell of health with its end. */
export interface Spell {
  /** As it was last seen. */
  readonly status: StatusSpell;
  readonly view: StatusView;
  readonly since: number;
  /** Undefined: it lasts. */
  readonly until: number | undefined;
  /** What was said of it before, newest first: other words for the same. */
  readonly before: readonly StatusSpell[];
}

/** Spells, newest first as they come; one ends where the next begins. Neighbours that mean the same are one. Pure. */
export function spellsOf(history: readonly StatusSpell[]): readonly Spell[] {
  const spells: Spell[] = [];
  for (const [at, status] of history.entries()) {
    const newer = spells.at(-1);
    if (newer !== undefined && meansTheSame(newer.status, status)) {
      spells[spells.length - 1] = {
        ...newer,
        since: status.since,
        before: [...newer.before, status],
      };
      continue;
    }
    const until = history[at - 1]?.since;
    spells.push({ status, view: viewStatus({ status }), since: status.since, until, before: [] });
  }
  return spells;
}

/** The message of a failure may change from one try to the next: when the next one is due, for example. */
function meansTheSame(a: StatusSpell, b: StatusSpell): boolean {
  return a.state === b.state && a.code === b.code && a.error_code === b.error_code;
}

/** A spell as far as it lies in the time that is shown. */
export interface Segment extends Pick<Spell, "view"> {
  readonly since: number;
  readonly until: number;
  /** Of the width, 0 to 1. */
  readonly from: number;
  readonly width: number;
}

interface Range {
  readonly since: number;
  readonly until: number;
}

/** The part of a range that can be drawn: it begins where the oldest of all spells does, if that lies within. Pure. */
export function knownPart(spells: readonly Spell[], range: Range): Range {
  const oldest = spells.at(-1)?.since ?? range.since;
  const isWithin = range.since < oldest && oldest < range.until;
  return isWithin ? { ...range, since: oldest } : range;
}

/** What is drawn of spells, oldest first; time before the first spell stays empty. Pure. */
export function segmentsOf(spells: readonly Spell[], range: Range): readonly Segment[] {
  const length = range.until - range.since;
  return spells
    .toReversed()
    .map(({ view, since, until }) => ({
      view,
      since: Math.max(since, range.since),
      until: Math.min(until ?? range.until, range.until),
    }))
    .filter(({ since, until }) => since < until)
    .map((one) => ({
      ...one,
      from: (one.since - range.since) / length,
      width: (one.until - one.since) / length,
    }));
}

/** How long it was what, in words, the longest first: "OK 98.2 %, Degraded 1.8 %"; of the time that is known. Pure. */
export function sharesInWords(segments: readonly Segment[]): string {
  const known = segments.reduce((sum, { width }) => sum + width, 0);
  const byLabel = new Map<string, number>();
  for (const { view, width } of segments) {
    byLabel.set(view.label, (byLabel.get(view.label) ?? 0) + width);
  }
  return [...byLabel]
    .toSorted(([, a], [, b]) => b - a)
    .map(([label, width]) => `${label} ${percent(width / known)}`)
    .join(", ")
    .concat(known < almostAll ? ", of the time known" : "");
}

/** The first status comes a moment after the connector; from here on all is known. */
const almostAll = 0.999;

/** Nothing that was is rounded away, and nothing is rounded up to all. */
function percent(share: number): string {
  if (share === 1) return "100 %";
  if (share < 0.001) return "< 0.1 %";
  return `${Math.min(Math.round(share * 1_000) / 10, 99.9)} %`;
}
