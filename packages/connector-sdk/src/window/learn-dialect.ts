import { isConnectorError } from "../errors.ts";
import type { Order, ReadContext, Stream } from "../stream.ts";
import { bracket, canClaim } from "./bracket.ts";
import type { BracketResult } from "./bracket.ts";
import { initialDialect } from "./dialect.ts";
import type { Dialect, KnownRecord } from "./dialect.ts";
import { floorTo } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { hasTwoTimes, isMonotone, timesOf } from "./order.ts";
import { answersTo, firstAnswerTo } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";

export interface LearnRequest<Session, Row> {
  readonly stream: Stream<Session, Row>;
  readonly session: Session;
  readonly ctx: ReadContext;
  /** Where records may be: from the edge of retention to the newest time that may be asked for. */
  readonly within: Interval;
  /** What was believed until now; what reading taught (endings, a known record) is carried over. */
  readonly previous?: Dialect;
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
  const variants = request.stream.variants ?? ["default"];
  let refusal: unknown;
  let hasAnswered = false;
  for (const variant of variants) {
    const env = openEnvironment(request, variant);
    const sample = await sampleOf(env, request.within).catch((error: unknown) => {
      if (!isRefused(error)) throw error;
      refusal = error;
      return undefined;
    });
    if (sample === undefined) continue;
    hasAnswered = true;
    if (sample.times.length === 0) return finish(request, { ...env.dialect, filter: "unproved" });
    const learned = await learnFilter(env, request.within, sample);
    if (learned === undefined) continue;
    return finish(request, await withLargerPages(request, learned));
  }
  if (!hasAnswered) throw refusal;
  return finish(request, { ...openEnvironment(request, variants.at(-1)!).dialect, filter: "none", granuleMs: 1 }); // never empty
}

/** Pages smaller than any that was asked for mean that the page parameter is not understood: another variant's may be. */
async function withLargerPages<Session, Row>(
  request: LearnRequest<Session, Row>,
  learned: Dialect,
): Promise<Dialect> {
  const seen = learned.honouredPageSize ?? Number.POSITIVE_INFINITY;
  if (seen >= Math.min(...request.stream.traits.pageSizes)) return learned;
  const variants = request.stream.variants ?? [];
  for (const variant of variants.slice(variants.indexOf(learned.variant) + 1)) {
    const env = openEnvironment(request, variant);
    const sample = await sampleOf(env, request.within).catch((error: unknown) => {
      if (!isRefused(error)) throw error;
      return undefined;
    });
    if (sample === undefined || sample.rows.length <= seen) continue;
    const other = await learnFilter(env, request.within, sample);
    if (other?.filter === "works") return other;
  }
  return learned;
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

function learnFromSample<Session, Row>(env: ReadEnvironment<Session, Row>, sample: Answer<Row>): void {
  const { dialect } = env;
  const { total, vendorNow } = sample;
  const isFull = sample.rows.length >= dialect.pageSize || (total !== undefined && total > sample.rows.length);
  const totals = total === undefined ? "none" : total > dialect.cap ? "true" : "capped";
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

async function learnFilter<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  within: Interval,
  sample: Answer<Row>,
): Promise<Dialect | undefined> {
  const known = chooseKnown(sample);
  if (known === undefined) return { ...env.dialect, filter: "unproved" };
  const result = await bracket(known, env.stream.traits.granuleMs, (bounds) => isAnswered(env, known, bounds));
  if (result.kind === "ignored") return undefined;
  const order = await learnOrder(env, within, sample);
  return { ...withBracket(env.dialect, result), order: order.order, known, evidence: [...env.dialect.evidence, result.evidence, order.evidence] };
}

function withBracket(dialect: Dialect, result: Extract<BracketResult, { kind: "separates" }>): Dialect {
  const { granuleMs, lowerExclusive, upperInclusive } = result;
  return { ...dialect, filter: "works", granuleMs, lowerExclusive, upperInclusive };
}

/** A record that stands alone in its second and on no coarser bound tells the most. */
function chooseKnown(sample: Answer): KnownRecord | undefined {
  const perSecond = new Map<number, number>();
  for (const time of sample.times) {
    const second = floorTo(time, 1_000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }
  let best: { known: KnownRecord; score: number } | undefined;
  for (const { id, text, time } of sample.rows) {
    if (time === undefined) continue;
    const isAlone = perSecond.get(floorTo(time, 1_000)) === 1;
    const score = (isAlone ? 4 : 0) + (canClaim(time, 1) ? 2 : 0) + (canClaim(time, 1_000) ? 1 : 0);
    if (best === undefined || score > best.score) best = { known: { id: id ?? text, time }, score };
  }
  return best?.known;
}

async function isAnswered<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  known: KnownRecord,
  bounds: Interval,
): Promise<boolean> {
  const plain = asUnfiltered(env);
  let rows = 0;
  // The known record is one of the newest: where the filter is ignored, the first page of the newest shows it.
  for await (const answer of answersTo(plain, { interval: bounds, order: "desc", purpose: "probe" })) {
    if (answer.rows.some((row) => (row.id ?? row.text) === known.id)) return true;
    rows += answer.rows.length;
    const isAllIn = answer.rows.length === 0 || (answer.total !== undefined && rows >= answer.total);
    if (isAllIn || rows >= env.dialect.cap) return false;
  }
  return false;
}

/** Order is proved when rows are monotone as asked, hold two times at least, and turn when asked the other way. */
async function learnOrder<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  within: Interval,
  descending: Answer<Row>,
): Promise<{ readonly order: Order | undefined; readonly evidence: string }> {
  const ascending = await firstAnswerTo(asUnfiltered(env), { interval: within, order: "asc", purpose: "probe" });
  const ascTimes = timesOf(ascending?.rows ?? []);
  const turns =
    hasTwoTimes(ascTimes) &&
    hasTwoTimes(descending.times) &&
    isMonotone(ascTimes, "asc") &&
    isMonotone(descending.times, "desc");
  if (!turns) return { order: undefined, evidence: "order is not proved: answers did not turn when asked the other way" };
  return { order: env.stream.traits.orders[0] ?? "asc", evidence: "order is proved: monotone both ways, and it turns" };
}

/** Bounds exactly as given, and no row refused for lying outside. */
function asUnfiltered<Session, Row>(env: ReadEnvironment<Session, Row>): ReadEnvironment<Session, Row> {
  const dialect: Dialect = { ...env.dialect, filter: "none", granuleMs: 1, lowerExclusive: false, order: undefined };
  return { ...env, dialect };
}

function isRefused(error: unknown): boolean {
  return isConnectorError(error) && error.code === "bad_request";
}

function finish<Session, Row>(request: LearnRequest<Session, Row>, dialect: Dialect): LearnResult {
  const { previous } = request;
  // A filter that was seen to work is not forgotten because there is nothing to bracket today.
  if (previous?.filter === "works" && dialect.filter === "unproved") {
    return { dialect: { ...previous, learnedAt: dialect.learnedAt }, changes: [] };
  }
  return { dialect, changes: previous === undefined ? [] : changesBetween(previous, dialect) };
}

function changesBetween(before: Dialect, after: Dialect): string[] {
  if (before.filter === "unproved") return [];
  const facts = ["variant", "filter", "granuleMs", "lowerExclusive", "upperInclusive", "order", "totals"] as const;
  return facts
    .filter((fact) => before[fact] !== after[fact])
    .map((fact) => `${fact} was ${String(before[fact])}, is ${String(after[fact])}`);
}
