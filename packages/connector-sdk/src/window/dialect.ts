import type { Order, StreamTraits, TotalsTrait } from "../stream.ts";
import { ceilTo, floorTo } from "./interval.ts";
import type { Interval } from "./interval.ts";

/** A record that the vendor is known to hold: asked for again when an answer is unusually empty. */
export interface KnownRecord {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** Row counts by which earlier readings ended: where a lowered cap would show. */
export interface Endings {
  /** Latest counts, oldest first; at most `rememberedEndings`. */
  readonly recent: readonly number[];
  /** Counts that were asked again as two halves and held, with the time, epoch milliseconds. */
  readonly cleared: readonly { readonly count: number; readonly at: number }[];
}

/**
 * What was learned of one source's vendor, with evidence. It lives with the source, is checked on every answer and
 * learned again daily.
 */
export interface Dialect {
  /** The stream variant whose time filter was seen to work. */
  readonly variant: string;
  /** `unproved` while there was no record to bracket. */
  readonly filter: "works" | "none" | "unproved";
  /** Finest step that the filter was seen to separate, milliseconds. */
  readonly granuleMs: number;
  /** The lower bound excludes its own granule, so every question begins one granule earlier. */
  readonly lowerExclusive: boolean;
  readonly upperInclusive: boolean;
  /** The order that was proved: monotone when asked for, and seen to turn when asked the other way. */
  readonly order: Order | undefined;
  /** Rows a page to ask for. */
  readonly pageSize: number;
  /** Rows of a full page as seen; undefined until one was seen. */
  readonly honouredPageSize: number | undefined;
  readonly totals: TotalsTrait;
  readonly cap: number;
  readonly known: KnownRecord | undefined;
  readonly endings: Endings;
  /** Vendor's clock minus ours, milliseconds. */
  readonly clockOffsetMs: number;
  readonly learnedAt: number;
  /** One sentence for each fact: what was asked and what came. */
  readonly evidence: readonly string[];
}

/** Until a finer step is proved, bounds are aligned to whole seconds. */
export const unprovedGranuleMs = 1_000;

/** What to believe before the first answer: the author's traits, cautiously. */
export function initialDialect(
  traits: StreamTraits,
  variants: readonly string[] = ["default"],
): Dialect {
  return {
    variant: variants[0] ?? "default",
    filter: "unproved",
    granuleMs: Math.max(traits.granuleMs, unprovedGranuleMs),
    lowerExclusive: false,
    upperInclusive: false,
    order: undefined,
    pageSize: traits.pageSizes[0] ?? 100,
    honouredPageSize: undefined,
    totals: traits.totals === "true" ? "capped" : traits.totals,
    cap: traits.cap,
    known: undefined,
    endings: { recent: [], cleared: [] },
    clockOffsetMs: 0,
    learnedAt: 0,
    evidence: [],
  };
}

/** The bounds to put into the question so that every record of `interval` is in the answer. */
export function askBounds(interval: Interval, dialect: Dialect): Interval {
  const { granuleMs, lowerExclusive } = dialect;
  const since = floorTo(interval.since, granuleMs) - (lowerExclusive ? granuleMs : 0);
  return { since, until: ceilTo(interval.until, granuleMs) };
}

/** Where the rows of an honest answer lie; a row outside means that the filter is not understood. */
export function answerBounds(interval: Interval, dialect: Dialect): Interval {
  const asked = askBounds(interval, dialect);
  return { since: asked.since, until: asked.until + (dialect.upperInclusive ? dialect.granuleMs : 0) };
}
