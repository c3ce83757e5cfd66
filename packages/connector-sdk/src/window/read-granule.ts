import type { Order } from "../stream.ts";
import { contains } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { answersTo, keyOf } from "./query.ts";
import type { Answer, Question, ReadEnvironment } from "./query.ts";
import type { Piece } from "./reading.ts";

const bothOrders: readonly Order[] = ["asc", "desc"];

/**
 * Reads what can be had of one granule that no single question gets whole: in both directions, by every other sort
 * field, by every axis. More questions only add records; they prove wholeness only when the distinct rows are as many
 * as a true total says. What stays missing becomes a gap with bounds and numbers.
 */
export async function* readGranule<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  granule: Interval,
  why: "cap_at_granule" | "unstable",
): AsyncGenerator<Answer<Row>, Piece> {
  const keys = new Set<string>();
  let kept = 0;
  let total: number | undefined;
  const ways: string[][] = [];
  for (const question of questionsAbout(env, granule)) {
    let rows = 0;
    const way: string[] = [];
    for await (const answer of answersTo(env, question)) {
      for (const row of answer.rows) {
        const key = keyOf(row, env.idIsShared);
        way.push(key);
        if (keys.has(key)) continue;
        keys.add(key);
        if (row.time === undefined || contains(granule, row.time)) kept++;
      }
      rows += answer.rows.length;
      if (question.axis === undefined) total = trueTotalOf(env, answer, total);
      yield answer;
      if (rows >= env.dialect.cap || answer.rows.length === 0) break;
      if (total !== undefined && keys.size >= total) break;
      if (answer.total !== undefined && rows >= answer.total) break;
    }
    if (total !== undefined && keys.size >= total) {
      return { ...granule, outcome: "whole", kept, largestAnswer: 0, proof: "union" };
    }
    ways.push(way);
    if (ways.length === 2 && meet(ways[0]!, ways[1]!)) { // both were pushed
      return { ...granule, outcome: "whole", kept, largestAnswer: 0, proof: "order" };
    }
  }
  const missingAtLeast = total === undefined ? 0 : total - keys.size;
  return { ...granule, outcome: "gap", kept, largestAnswer: 0, proof: "none", reason: why, missingAtLeast };
}

/** Rows that both directions must share, in exactly turned order, before they count as one list read from both ends. */
const sharedRowsThatProve = 100;

/**
 * Whether two directions met: the last rows of one are, turned, the last rows of the other. Then both read the same
 * list, one from each end, and nothing lies between.
 */
export function meet(ascending: readonly string[], descending: readonly string[]): boolean {
  const turned = descending.toReversed();
  const at = ascending.indexOf(turned[0] ?? "");
  const shared = ascending.length - at;
  if (at < 0 || shared < sharedRowsThatProve || shared > turned.length) return false;
  return ascending.slice(at).every((key, offset) => key === turned[offset]);
}

function questionsAbout<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  interval: Interval,
): Question[] {
  const { sortFields = [], axes = [] } = env.stream.traits;
  const base = { interval, purpose: "data" } as const;
  return [
    ...bothOrders.map((order): Question => ({ ...base, order })),
    ...sortFields.flatMap((sortField) => bothOrders.map((order): Question => ({ ...base, order, sortField }))),
    ...axes.flatMap(({ field, values }) =>
      values.flatMap((value) =>
        bothOrders.map((order): Question => ({ ...base, order, axis: { field, value } })),
      ),
    ),
  ];
}

/** The largest total seen is the safest: an answer that claims fewer rows must not end the search early. */
function trueTotalOf<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  answer: Answer<Row>,
  before: number | undefined,
): number | undefined {
  if (answer.total === undefined || env.dialect.totals === "none") return before;
  if (env.dialect.totals !== "true" && answer.total >= env.dialect.cap) return before;
  return Math.max(before ?? 0, answer.total);
}
