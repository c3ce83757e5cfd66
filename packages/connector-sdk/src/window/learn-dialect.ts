import { ConnectorError } from "../errors.ts";
import type { ReadContext, Stream } from "../stream.ts";
import { canClaim } from "./bracket.ts";
import { initialDialect } from "./dialect.ts";
import type { Dialect } from "./dialect.ts";
import { contains } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { learnCap } from "./learn-cap.ts";
import { learnFilter, rankKnown } from "./learn-filter.ts";
import type { FilterFacts } from "./learn-filter.ts";
import { learnOrder } from "./learn-order.ts";
import { doubtPageTotal } from "./learn-totals.ts";
import { asUnfiltered, firstAnswerTo, isRefused } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import { isTrueTotal } from "./tally.ts";

/** What to learn about, and what was believed before. */
export interface LearnRequest<Session, Row> {
  readonly stream: Stream<Session, Row>;
  readonly session: Session;
  readonly ctx: ReadContext;
  /** Where records may be: from the edge of retention to the newest time that may be asked for. */
  readonly within: Interval;
  /** What was believed until now; what reading taught (endings, a known record) is carried over. */
  readonly previous?: Dialect;
  /** Records within that earlier readings proved: where fewer are told of, the cap is doubted. @default 0 */
  readonly provedRows?: number;
}

/** What a learning round gave. `records` were seen on the way and are as good as any others. */
export interface LearnResult {
  readonly dialect: Dialect;
  /** What differs from `previous` in a way that asks for a new plan; one sentence each. */
  readonly changes: readonly string[];
}

/**
 * Finds out how the vendor really answers: which variant's time filter works and how finely, how it treats bounds, which
 * order can be trusted, how many rows a page has, what its totals mean. Only asks; counts nothing.
 *
 * @throws ConnectorError for everything the vendor refuses, but for the 400 and 422 that trying variants provokes
 */
export async function learnDialect<Session, Row>(
  request: LearnRequest<Session, Row>,
): Promise<LearnResult> {
  const tried: Tried = { silent: [] };
  for (const variant of request.stream.variants ?? ["default"]) {
    const learned = await tryVariant(request, variant, tried);
    if (learned !== undefined) return finish(request, learned);
  }
  return finish(request, await concludeFrom(request, tried));
}

/** What came of the variants whose filter was not seen to work. */
interface Tried {
  /** Those that were answered without a row: nothing is there, or the vendor has no field of that name. */
  readonly silent: Dialect[];
  unfiltered?: { readonly dialect: Dialect; readonly showsRows: boolean };
  refusal?: ConnectorError;
}

/** What one variant teaches; undefined when another has to be tried. */
async function tryVariant<Session, Row>(
  request: LearnRequest<Session, Row>,
  variant: string,
  tried: Tried,
): Promise<FilterFacts | undefined> {
  const { within, previous } = request;
  const env = openEnvironment(request, variant);
  try {
    const sample = await sampleOf(env, within);
    if (sample === undefined) return undefined;
    if (sample.times.length === 0) {
      const unproved = { ...env.dialect, filter: "unproved" } as const;
      // What was seen to work is no other field's name.
      const wasSeen = previous?.filter === "works" && previous.variant === variant;
      if (sample.rows.length > 0 || wasSeen) return { dialect: unproved, boundsAreSeen: false };
      tried.silent.push(unproved);
      return undefined;
    }
    const learned = await learnAll(env, request, sample);
    if (learned !== undefined) return await withLargerPages(request, learned);
    tried.unfiltered = {
      dialect: { ...env.dialect, filter: "none", granuleMs: 1, known: rankKnown(sample)[0] },
      showsRows: sample.times.some((time) => contains(within, time)),
    };
  } catch (error) {
    if (!isRefused(error)) throw error;
    tried.refusal = error;
  }
  return undefined;
}

/** What is left to believe when no variant's filter was seen to work. */
async function concludeFrom<Session, Row>(
  request: LearnRequest<Session, Row>,
  { silent, unfiltered, refusal }: Tried,
): Promise<FilterFacts> {
  const [likeliest] = silent;
  if (likeliest !== undefined && unfiltered?.showsRows !== true)
    return { dialect: likeliest, boundsAreSeen: false };
  // There are rows after all: silence may have been a bad moment, or it is a filter that leaves everything out.
  for (const { variant } of silent) {
    const learned = await tryVariant(request, variant, { silent: [] });
    if (learned !== undefined) return learned;
  }
  if (unfiltered !== undefined) return { dialect: unfiltered.dialect, boundsAreSeen: false };
  throw (
    refusal ??
    new ConnectorError("internal", "The connector gave no answer at all, whatever it was asked for")
  );
}

/** Filter and order of one variant; undefined when its filter does not work. */
async function learnAll<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  { within, provedRows = 0 }: Pick<LearnRequest<Session, Row>, "within" | "provedRows">,
  sample: Answer<Row>,
): Promise<FilterFacts | undefined> {
  await doubtPageTotal(env, within, sample);
  const facts = await learnFilter(env, within, sample);
  if (facts?.dialect.filter !== "works") return facts;
  env.dialect = facts.dialect;
  env.dialect = await learnCap(env, within, { sample, provedRows });
  const { order, evidence } = await learnOrder(env, within, sample);
  return {
    ...facts,
    dialect: { ...env.dialect, order, evidence: [...env.dialect.evidence, evidence] },
  };
}

/** Pages smaller than any that was asked for mean that the page parameter is not understood: another variant's may be. */
async function withLargerPages<Session, Row>(
  request: LearnRequest<Session, Row>,
  learned: FilterFacts,
): Promise<FilterFacts> {
  const seen = learned.dialect.honouredPageSize ?? Number.POSITIVE_INFINITY;
  if (seen >= Math.min(...request.stream.traits.pageSizes)) return learned;
  const variants = request.stream.variants ?? [];
  for (const variant of variants.slice(variants.indexOf(learned.dialect.variant) + 1)) {
    const other = await learnLarger(openEnvironment(request, variant), request, seen).catch(
      (error: unknown) => {
        if (!isRefused(error)) throw error;
        return undefined;
      },
    );
    if (other?.dialect.filter === "works") return other;
  }
  return learned;
}

async function learnLarger<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  request: LearnRequest<Session, Row>,
  seen: number,
): Promise<FilterFacts | undefined> {
  const sample = await sampleOf(env, request.within);
  return sample === undefined || sample.rows.length <= seen
    ? undefined
    : learnAll(env, request, sample);
}

function openEnvironment<Session, Row>(
  { stream, session, ctx, previous }: LearnRequest<Session, Row>,
  variant: string,
): ReadEnvironment<Session, Row> {
  const fresh = initialDialect(stream.traits, stream.variants);
  const dialect: Dialect = {
    ...fresh,
    variant,
    endings: previous?.endings ?? fresh.endings,
    known: previous?.known,
    ...(previous?.latestTimes === undefined ? {} : { latestTimes: previous.latestTimes }),
    learnedAt: ctx.clock.now(),
  };
  return { stream, session, ctx, dialect, idIsShared: false, vendorNow: undefined };
}

/** Newest rows of everything, by the largest page size that is not refused. */
async function sampleOf<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  within: Interval,
): Promise<Answer<Row> | undefined> {
  for (const pageSize of env.stream.traits.pageSizes) {
    env.dialect = { ...env.dialect, pageSize };
    try {
      // Whether the filter works is what we are about to learn: nothing is refused for lying outside yet.
      const sample = await firstAnswerTo(asUnfiltered(env), {
        interval: within,
        order: "desc",
        purpose: "probe",
      });
      if (sample !== undefined) learnFromSample(env, sample);
      return sample;
    } catch (error) {
      if (!isRefused(error) || pageSize === env.stream.traits.pageSizes.at(-1)) throw error;
    }
  }
  return undefined;
}

function learnFromSample<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  sample: Answer<Row>,
): void {
  const { dialect } = env;
  const { total, vendorNow } = sample;
  const isFull =
    sample.rows.length >= dialect.pageSize || (total !== undefined && total > sample.rows.length);
  const isUncapped =
    total !== undefined &&
    total > dialect.cap &&
    isTrueTotal(total, { ...dialect, totals: "true" });
  const totals = total === undefined ? "none" : isUncapped ? "true" : "capped";
  env.dialect = {
    ...dialect,
    totals,
    honouredPageSize: isFull && sample.rows.length > 0 ? sample.rows.length : undefined,
    clockOffsetMs: vendorNow === undefined ? 0 : vendorNow - env.ctx.clock.now(),
    evidence: [
      `variant ${dialect.variant}: asked for ${dialect.pageSize} rows a page, got ${sample.rows.length}; ` +
        (total === undefined ? "no total was given" : `the total says ${total}`),
    ],
  };
}

function finish<Session, Row>(
  request: LearnRequest<Session, Row>,
  { dialect, boundsAreSeen }: FilterFacts,
): LearnResult {
  const { previous } = request;
  // A filter that was seen to work is not forgotten because there is nothing to bracket today.
  if (previous?.filter === "works" && dialect.filter === "unproved") {
    return { dialect: { ...previous, learnedAt: dialect.learnedAt }, changes: [] };
  }
  return {
    dialect,
    changes: previous === undefined ? [] : changesBetween(previous, { dialect, boundsAreSeen }),
  };
}

function changesBetween(before: Dialect, { dialect: after, boundsAreSeen }: FilterFacts): string[] {
  // All that was read by it was silence, and it was another filter's.
  if (before.filter === "unproved")
    return before.variant === after.variant
      ? []
      : [`variant was ${before.variant}, is ${after.variant}`];
  const facts = [
    "variant",
    "filter",
    "granuleMs",
    "lowerExclusive",
    "upperInclusive",
    "order",
    "totals",
  ] as const;
  return (
    facts
      .filter((fact) => before[fact] !== after[fact])
      // Whether totals go beyond the cap shows only while that many records are there.
      .filter((fact) => fact !== "totals" || after.totals === "none")
      .filter((fact) => fact !== "granuleMs" || couldTell(before, after))
      // Bounds that were only assumed, to be safe, are no news.
      .filter(
        (fact) =>
          (fact !== "lowerExclusive" && fact !== "upperInclusive") ||
          (boundsAreSeen && after[fact]),
      )
      .map((fact) => `${fact} was ${String(before[fact])}, is ${String(after[fact])}`)
  );
}

/** A coarser step is no news when today's record could not have told the finer one; nor is a finer one the day after. */
function couldTell(before: Dialect, after: Dialect): boolean {
  const known = after.granuleMs > before.granuleMs ? after.known : before.known;
  return known === undefined || canClaim(known.time, Math.min(before.granuleMs, after.granuleMs));
}
