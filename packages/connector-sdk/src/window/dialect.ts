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
  /**
   * What the bounds do with a record that lies exactly on them was never seen; so they are taken to lose it, which costs
   * rows and loses none. @default false
   */
  readonly boundsAreAssumed?: boolean;
  /** The order that was proved: monotone when asked for, and seen to turn when asked the other way. */
  readonly order: Order | undefined;
  /** Rows a page to ask for. */
  readonly pageSize: number;
  /** Rows of a full page as seen; undefined until one was seen. */
  readonly honouredPageSize: number | undefined;
  /** A page was seen to be shorter than a full one with more rows behind it: a short one ends nothing. @default false */
  readonly pagesVary?: boolean;
  readonly totals: TotalsTrait;
  readonly cap: number;
  readonly known: KnownRecord | undefined;
  /**
   * Times of the newest records of the last readings that brought newer ones, newest first, at most three: the vendor holds
   * one of them still, also when some were deleted or moved. @default none
   */
  readonly latestTimes?: readonly number[];
  /** Records were seen to change or to leave: equal counts no longer mean equal rows. @default false */
  readonly rowsMove?: boolean;
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

/** An interval to ask for. */
export interface Asked extends Interval {
  /** The records that lie exactly on `since` are in hand already. */
  readonly startIsRead?: boolean;
}

/** The bounds to put into the question so that every record of `interval` is in the answer. */
export function askBounds(interval: Asked, dialect: Dialect): Interval {
  const { granuleMs, lowerExclusive, boundsAreAssumed } = dialect;
  // A bound that was only not seen to include a record can at worst lose the ones that lie exactly on it.
  const needsOverlap =
    lowerExclusive && !(boundsAreAssumed === true && interval.startIsRead === true);
  const since = floorTo(interval.since, granuleMs) - (needsOverlap ? granuleMs : 0);
  return { since, until: ceilTo(interval.until, granuleMs) };
}

/** Where the rows of an honest answer lie; a row outside means that the filter is not understood. */
export function answerBounds(interval: Asked, dialect: Dialect): Interval {
  const { since, until } = askBounds(interval, dialect);
  return { since, until: until + (dialect.upperInclusive ? dialect.granuleMs : 0) };
}

/** Whether the rows of an honest answer are exactly those of the interval, with none from beside it. */
export function isAskedExactly(interval: Asked, dialect: Dialect): boolean {
  const { since, until } = answerBounds(interval, dialect);
  return since === interval.since && until === interval.until;
}
