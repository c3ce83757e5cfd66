import { bracket, bracketAt, bracketSteps, canClaim } from "./bracket.ts";
import type { AskForKnown, BracketResult } from "./bracket.ts";
import type { Dialect, KnownRecord } from "./dialect.ts";
import { floorTo, isEmpty } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { doubtTotals } from "./learn-totals.ts";
import { answersTo, asUnfiltered, firstAnswerTo } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";

/** What was found out about the time filter. */
export interface FilterFacts {
  readonly dialect: Dialect;
  /** Whether the treatment of bounds was seen, not only assumed. */
  readonly boundsAreSeen: boolean;
}

/** Records tried in turn: the first may be deleted or moved just then. */
const recordsTried = 2;

/**
 * Brackets a record of the sample; undefined when the filter does not separate it. `env.dialect` learns on the way
 * whether totals follow the filter.
 */
export async function learnFilter<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  within: Interval,
  sample: Answer<Row>,
): Promise<FilterFacts | undefined> {
  const finest = env.stream.traits.granuleMs;
  const candidates = rankKnown(sample);
  if (candidates.length === 0)
    return { dialect: { ...env.dialect, filter: "unproved" }, boundsAreSeen: false };
  for (const known of candidates.slice(0, recordsTried)) {
    const result = await bracket(known, finest, askFor(env, known));
    if (result.kind === "separates")
      return withBounds(env, await refine(env, { within, sample, known, result }));
    if (result.isAlwaysAnswered) return undefined;
  }
  return undefined;
}

type Separates = Extract<BracketResult, { kind: "separates" }>;

interface Bracketed<Row> {
  readonly within: Interval;
  readonly sample: Answer<Row>;
  readonly known: KnownRecord;
  readonly result: Separates;
}

/** Down to a second a granule is small enough to be read whole. */
const fineEnoughMs = 1_000;

/**
 * A step that the known record could not claim may be what the vendor rounds to all the same: where a coarse one was
 * found instead, a record from beside its granule is asked, that can claim more.
 */
async function refine<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  found: Bracketed<Row>,
): Promise<Bracketed<Row>> {
  const { within, known, result } = found;
  const { granuleMs } = result;
  const finest = env.stream.traits.granuleMs;
  const unclaimed = bracketSteps.filter(
    (step) => step >= finest && step < granuleMs && !canClaim(known.time, step),
  );
  if (granuleMs <= fineEnoughMs || unclaimed.length === 0) return found;
  const granule = floorTo(known.time, granuleMs);
  const besides = [
    { since: within.since, until: granule },
    { since: granule + granuleMs, until: within.until },
  ];
  for (const interval of besides.filter((one) => !isEmpty(one))) {
    const question = { interval, order: "desc", purpose: "probe" } as const;
    const answer = await firstAnswerTo(asUnfiltered(env), question);
    const other = answer === undefined ? undefined : rankKnown(answer)[0];
    const finer = other === undefined ? undefined : await bracketFiner(env, other, unclaimed);
    if (other !== undefined && finer !== undefined)
      return { ...found, known: other, result: finer };
  }
  return found;
}

async function bracketFiner<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  known: KnownRecord,
  steps: readonly number[],
): Promise<Separates | undefined> {
  for (const step of steps.filter((one) => canClaim(known.time, one))) {
    const finer = await bracketAt(known, step, askFor(env, known));
    if (finer?.kind === "separates") return finer;
  }
  return undefined;
}

/** Where the bracketed record lies off the bound of its granule, another one of the sample may lie on one. */
async function withBounds<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  found: Bracketed<Row>,
): Promise<FilterFacts> {
  const { within, sample, known, result } = found;
  const { granuleMs } = result;
  const onBound = result.boundsAreSeen
    ? undefined
    : await findOnBound(env, { within, sample, granuleMs });
  const seen =
    onBound === undefined ? undefined : await bracketAt(onBound, granuleMs, askFor(env, onBound));
  const bounds = seen?.kind === "separates" && seen.boundsAreSeen ? seen : result;
  const { lowerExclusive, upperInclusive, boundsAreSeen, evidence } = bounds;
  const dialect: Dialect = {
    ...env.dialect,
    filter: "works",
    granuleMs,
    lowerExclusive,
    upperInclusive,
    ...(boundsAreSeen ? {} : { boundsAreAssumed: true }),
    known,
    evidence: [...env.dialect.evidence, evidence],
  };
  return { dialect, boundsAreSeen };
}

/** Further pages of the newest rows that are looked through; a record on a minute's bound would take too many. */
const pagesForBound = 4;
const coarsestBoundMs = 10_000;

/** A record that lies exactly on the bound of a granule. */
async function findOnBound<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  {
    within,
    sample,
    granuleMs,
  }: { readonly within: Interval; readonly sample: Answer<Row>; readonly granuleMs: number },
): Promise<KnownRecord | undefined> {
  const onBound = (answer: Answer<Row>): KnownRecord | undefined =>
    knownOf(answer).find(({ time }) => time % granuleMs === 0);
  const first = onBound(sample);
  if (first !== undefined || granuleMs > coarsestBoundMs) return first;
  const question = { interval: within, order: "desc", purpose: "probe", firstPage: 2 } as const;
  let pages = 0;
  for await (const answer of answersTo(asUnfiltered(env), question)) {
    const found = onBound(answer);
    pages++;
    if (found !== undefined || answer.rows.length === 0 || pages === pagesForBound) return found;
  }
  return undefined;
}

/** Best first: a record that stands alone in its second and on no coarser bound tells the most. */
export function rankKnown(sample: Answer): KnownRecord[] {
  const perSecond = new Map<number, number>();
  for (const time of sample.times) {
    const second = floorTo(time, 1_000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }
  const scored = knownOf(sample).map((known) => {
    const isAlone = perSecond.get(floorTo(known.time, 1_000)) === 1;
    return { known, score: (isAlone ? 2 : 0) + shareOfSteps(known.time) };
  });
  return scored.toSorted((a, b) => b.score - a.score).map(({ known }) => known);
}

/** A step that the record cannot claim is passed over, and a coarser granule costs rows: finer steps weigh more. */
function shareOfSteps(time: number): number {
  return bracketSteps.reduce((sum, step, at) => sum + (canClaim(time, step) ? 2 ** -at : 0), 0);
}

function knownOf(sample: Answer): KnownRecord[] {
  return sample.rows.flatMap(({ id, text, time }) =>
    time === undefined ? [] : [{ id: id ?? text, time }],
  );
}

function askFor<Session, Row>(env: ReadEnvironment<Session, Row>, known: KnownRecord): AskForKnown {
  return async (bounds) => {
    let rows = 0;
    const seen = new Set<string>();
    // The known record is one of the newest: where the filter is ignored, the first page of the newest shows it.
    const question = { interval: bounds, order: "desc", purpose: "probe" } as const;
    for await (const answer of answersTo(asUnfiltered(env), question)) {
      if (answer.rows.some((row) => (row.id ?? row.text) === known.id)) return true;
      if (rows === 0 && answer.rows.length === 0) doubtTotals(env, answer);
      rows += answer.rows.length;
      const before = seen.size;
      for (const row of answer.rows) seen.add(row.id ?? row.text);
      // A vendor that does not understand page numbers gives the same page for ever.
      const isStuck = seen.size === before;
      const isAllIn = isStuck || (answer.total !== undefined && rows >= answer.total);
      if (isAllIn || rows >= env.dialect.cap) return false;
    }
    return false;
  };
}
