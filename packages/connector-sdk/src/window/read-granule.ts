import type { Order } from "../stream.ts";
import { isAskedExactly } from "./dialect.ts";
import type { Asked } from "./dialect.ts";
import { contains } from "./interval.ts";
import { answersTo, keyOf } from "./query.ts";
import type { Answer, Question, ReadEnvironment } from "./query.ts";
import type { Piece } from "./reading.ts";
import { looksLikeCap } from "./suspicion.ts";
import { isTrueTotal } from "./tally.ts";

const bothOrders: readonly Order[] = ["asc", "desc"];

/**
 * Reads what can be had of one granule that no single question gets whole: in both directions, by every other sort
 * field, by every axis. More questions only add records; they prove wholeness only when the distinct rows are as many
 * as a true total says, or when both directions met. What stays missing becomes a gap with bounds and numbers; rows
 * that only kept moving are unstable: a later look may find them at rest.
 */
export async function* readGranule<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  granule: Asked,
  why: "cap_at_granule" | "unstable",
): AsyncGenerator<Answer<Row>, Piece> {
  const wasShared = env.idIsShared;
  const isExact = isAskedExactly(granule, env.dialect);
  let union = yield* readAllWays(env, granule, why);
  // Ids before and contents after would count one row twice, and the union would look larger than it is.
  if (env.idIsShared !== wasShared) union = yield* readAllWays(env, granule, why);
  const { kept, keys, promised, proof } = union;
  const facts = { since: granule.since, until: granule.until, kept, largestAnswer: 0 };
  // A total that was never seen to go beyond a cap may stand at a lower one.
  const restsOnTotal = proof === "union" && env.dialect.totals !== "true";
  const largestAnswer = restsOnTotal ? keys.size : 0;
  if (proof !== undefined) return { ...facts, largestAnswer, outcome: "whole", proof };
  if (why === "unstable") return { ...facts, outcome: "unstable", proof: "none" };
  // What is missing may lie beside the granule where the question had to ask for more than it.
  const missingAtLeast = isExact ? Math.max(promised - keys.size, 0) : 0;
  return { ...facts, outcome: "gap", proof: "none", reason: why, missingAtLeast };
}

/** What all questions about one granule brought together. */
interface Union {
  readonly keys: Set<string>;
  /** Rows were seen to move: one that left makes up for one that was missed, so only one question alone can prove. */
  readonly isMoving: boolean;
  kept: number;
  /** The largest true total that was told: one that claims fewer rows must not end the search early. */
  total: number | undefined;
  /** The largest total that was told, true or only a lower bound. */
  promised: number;
  proof: "union" | "order" | undefined;
}

async function* readAllWays<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  granule: Asked,
  why: "cap_at_granule" | "unstable",
): AsyncGenerator<Answer<Row>, Union> {
  const isMoving = why === "unstable";
  const union: Union = {
    keys: new Set(),
    isMoving,
    kept: 0,
    total: undefined,
    promised: 0,
    proof: undefined,
  };
  let ascending: readonly string[] | undefined;
  for (const question of questionsAbout(env, granule)) {
    const way = yield* readOneWay(env, question, union);
    const isPlain = question.sortField === undefined && question.axis === undefined;
    const isDoubted = mayStandAtCap(union, env) && (ascending === undefined || !isSettled(union));
    if (isComplete(union, way.length) && !isDoubted) return { ...union, proof: "union" };
    if (isPlain && question.order === "asc") ascending = way;
    if (isPlain && !isMoving && question.order === "desc" && meet(ascending ?? [], way))
      return { ...union, proof: "order" };
  }
  return union;
}

async function* readOneWay<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  question: Question,
  union: Union,
): AsyncGenerator<Answer<Row>, string[]> {
  const way: string[] = [];
  const distinct = new Set<string>();
  for await (const answer of answersTo(env, question)) {
    const before = distinct.size;
    for (const key of addTo(union, { env, question, answer })) {
      way.push(key);
      distinct.add(key);
    }
    yield answer;
    const isAllIn = answer.total !== undefined && way.length >= answer.total;
    const isStuck = distinct.size === before;
    if (isStuck || isAllIn || way.length >= env.dialect.cap || isComplete(union, way.length)) break;
  }
  return way;
}

/** Adds an answer to the union; returns the keys of its rows, in order. */
function addTo<Session, Row>(
  union: Union,
  {
    env,
    question,
    answer,
  }: {
    readonly env: ReadEnvironment<Session, Row>;
    readonly question: Question;
    readonly answer: Answer<Row>;
  },
): string[] {
  const keys: string[] = [];
  for (const row of answer.rows) {
    const key = keyOf(row, env.idIsShared);
    keys.push(key);
    if (union.keys.has(key)) continue;
    union.keys.add(key);
    if (row.time === undefined || contains(question.interval, row.time)) union.kept++;
  }
  // An axis answers for a part only, and a total that is not believed says nothing at all.
  const { total } = answer;
  if (question.axis !== undefined || total === undefined || env.dialect.totals === "none")
    return keys;
  union.promised = Math.max(union.promised, total);
  if (isTrueTotal(total, env.dialect)) union.total = Math.max(union.total ?? 0, total);
  return keys;
}

/** Exactly as many: more rows than a total says mean that it lies, or that rows moved. */
function isComplete({ keys, isMoving, total, promised }: Union, rowsOfOneWay: number): boolean {
  const count = isMoving ? Math.min(rowsOfOneWay, keys.size) : keys.size;
  return total !== undefined && count === total && promised <= total;
}

/** Whether the total may be a cap nobody told us about (law 2). There are no halves, but the other direction may show more. */
function mayStandAtCap({ total = 0 }: Union, { dialect, ctx }: ReadEnvironment): boolean {
  return dialect.totals !== "true" && looksLikeCap(total, dialect, ctx.clock.now());
}

/** Whether all that was asked so far brought the same rows. */
function isSettled({ keys, total }: Union): boolean {
  return keys.size === total;
}

/** Rows that both directions must share, in exactly turned order, before they count as one list read from both ends. */
const sharedRowsThatProve = 100;

/**
 * Whether two directions met: the last rows of one are, turned, the last rows of the other. Then both read the same
 * list, one from each end, and nothing lies between. Each must have begun with rows that the other did not reach: two
 * directions that bring the very same rows may both be the same part, cut off before it was sorted.
 */
export function meet(ascending: readonly string[], descending: readonly string[]): boolean {
  const turned = descending.toReversed();
  const at = ascending.indexOf(turned[0] ?? "");
  const shared = ascending.length - at;
  if (at < 1 || shared < sharedRowsThatProve || shared >= turned.length) return false;
  // Rows that cannot be told apart meet everywhere.
  if (new Set(ascending).size < ascending.length || new Set(turned).size < turned.length)
    return false;
  return ascending.slice(at).every((key, offset) => key === turned[offset]);
}

/** Tries at which every question is asked; each further one asks half as many, but always in both directions. */
const fullTries = 2;

function questionsAbout<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  interval: Asked,
): Question[] {
  const { sortFields = [], axes = [] } = env.stream.traits;
  const base = { interval, purpose: "data" } as const;
  const questions = [
    ...bothOrders.map((order): Question => ({ ...base, order })),
    ...sortFields.flatMap((sortField) =>
      bothOrders.map((order): Question => ({ ...base, order, sortField })),
    ),
    ...axes.flatMap(({ field, values }) =>
      values.flatMap((value) =>
        bothOrders.map((order): Question => ({ ...base, order, axis: { field, value } })),
      ),
    ),
  ];
  // Under steady faults a long list of questions is never through, and the window would stay open for ever: what the
  // fewer ones bring is kept, the rest is a gap that says so.
  const tries = Math.max((env.attempt ?? 1) - fullTries, 0);
  return questions.slice(0, Math.max(Math.ceil(questions.length / 2 ** tries), bothOrders.length));
}
