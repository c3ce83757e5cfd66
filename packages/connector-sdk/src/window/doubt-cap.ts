import type { Order } from "../stream.ts";
import type { Asked } from "./dialect.ts";
import { contains, floorTo, isEmpty } from "./interval.ts";
import { answersTo, keyOf } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import type { Tally } from "./tally.ts";

/**
 * Asks a piece again as two halves, cut at the middle of the rows seen; a half that holds them all is cut again, and a
 * single granule is asked in the other direction, and by every other sort field where that brings the same rows from the
 * same end: rows of one time may not turn. The piece holds when no row more shows: a cap that nobody told us about would
 * have hidden some.
 *
 * @param piece asked exactly as the question that is doubted: bounds that reach further would bring rows from beside it
 * @param seen the tally of the question that is doubted
 */
export async function* doubtCap<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  piece: Asked,
  seen: Pick<Tally, "keys" | "times" | "rows">,
): AsyncGenerator<Answer<Row>, { readonly holds: boolean }> {
  const keys = new Set(seen.keys);
  const limit = keys.size;
  for (let whole: Asked | undefined = piece; whole !== undefined;) {
    let next: Asked | undefined;
    const questions: Part[] = questionsAbout(env, whole, seen.times);
    for (const question of questions) {
      const { rows, first } = yield* countRows(env, {
        ...question,
        keys,
        limit,
        saturation: seen.rows,
      });
      if (keys.size > limit) return { holds: false };
      if (rows >= seen.rows && question.isHalf) next = question.interval;
      const isSameEnd = rows > 1 && first === firstOf(seen.keys);
      if (isSameEnd && question.isOtherDirection) questions.push(...otherSorts(env, whole));
    }
    whole = next;
  }
  return { holds: true };
}

/** One question about a piece that is doubted, or about a part of it. */
interface Part {
  readonly interval: Asked;
  readonly order: Order;
  readonly sortField?: string;
  readonly isHalf?: boolean;
  readonly isOtherDirection?: boolean;
}

function otherSorts<Session, Row>(env: ReadEnvironment<Session, Row>, interval: Asked): Part[] {
  const { sortFields = [] } = env.stream.traits;
  const orders: readonly Order[] = ["asc", "desc"];
  return sortFields.flatMap((sortField) => orders.map((order) => ({ interval, order, sortField })));
}

function firstOf(keys: Iterable<string>): string | undefined {
  for (const key of keys) return key;
  return undefined;
}

interface Counting extends Part {
  readonly keys: Set<string>;
  /** Distinct rows that were seen before. */
  readonly limit: number;
  /** Rows at which the doubted question ended. */
  readonly saturation: number;
}

async function* countRows<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  { interval, order, sortField, keys, limit, saturation }: Counting,
): AsyncGenerator<Answer<Row>, { readonly rows: number; readonly first: string | undefined }> {
  const here = new Set<string>();
  let rows = 0;
  const question = { interval, order, purpose: "probe", ...(sortField && { sortField }) } as const;
  for await (const answer of answersTo(env, question)) {
    const before = here.size;
    for (const row of answer.rows) {
      const key = keyOf(row, env.idIsShared);
      here.add(key);
      keys.add(key);
    }
    rows += answer.rows.length;
    yield answer;
    // Totals may stand at the very cap that is in doubt, so only rows end the count.
    if (keys.size > limit || here.size === before) break;
    if (answer.total !== undefined && rows >= answer.total && rows < saturation) break;
  }
  return { rows, first: firstOf(here) };
}

function questionsAbout<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  whole: Asked,
  seenTimes: readonly number[],
): Part[] {
  const order = env.dialect.order ?? "asc";
  const halves = halvesOf(whole, seenTimes, env.dialect.granuleMs);
  if (halves.length > 1) return halves.map((interval) => ({ interval, order, isHalf: true }));
  return [{ interval: whole, order: order === "asc" ? "desc" : "asc", isOtherDirection: true }];
}

function halvesOf(whole: Asked, seenTimes: readonly number[], granuleMs: number): Asked[] {
  const inside = seenTimes.filter((time) => contains(whole, time)).toSorted((a, b) => a - b);
  const median = inside[Math.floor(inside.length / 2)] ?? (whole.since + whole.until) / 2;
  const granule = floorTo(median, granuleMs);
  const middle = granule > whole.since ? granule : granule + granuleMs;
  const { startIsRead = false } = whole;
  const halves = [
    { since: whole.since, until: Math.min(middle, whole.until), startIsRead },
    { since: Math.min(middle, whole.until), until: whole.until },
  ];
  return halves.filter((half) => !isEmpty(half));
}
