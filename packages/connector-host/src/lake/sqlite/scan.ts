import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { SqlCondition } from "../match/prefilter.ts";
import { isDropped, type DayPart } from "./day-tables.ts";
import { documentProjection, type Projection, type Row } from "./projection.ts";

/** Work that hands over between its steps, so that one thread can do several things by turns. */
export type Work<T> = Generator<undefined, T, undefined>;

/** What `visit` wants next. */
export type Step = "go on" | "pause" | "stop";

/** One pass over the records of some days in the order of their keys. */
export interface Scan {
  readonly database: DatabaseSync;
  /** Oldest first. */
  readonly days: readonly DayPart[];
  readonly descending: boolean;
  readonly projection: Projection;
  /** Rows that do not fulfil it are not visited. */
  readonly condition: SqlCondition | undefined;
  /** Rows that the first step looks at. */
  readonly firstStep?: number;
  /** Called for each row; `projection` is the one that fits the row. */
  visit(row: Row, day: DayPart, projection: Projection): Step;
}

/** Long enough to be worth a step, short enough that whoever waits for the thread does not notice. */
const stepMs = 8;
const [leastRows, mostRows] = [64, 16_384];

/** Visits rows until all are seen or `visit` stops; hands over about each 8 ms. */
export function* scan(request: Scan): Work<void> {
  const days = request.descending ? request.days.toReversed() : request.days;
  const pace = { rows: request.firstStep ?? 512 };
  for (const day of days) {
    try {
      if ((yield* scanDay(request, day, pace)) === "stop") return;
    } catch (error) {
      // Its records are gone; that is what a search right after the drop would have found.
      if (!isDropped(error)) throw error;
    }
  }
}

function* scanDay(request: Scan, day: DayPart, pace: { rows: number }): Work<Step> {
  const statements = prepare(request, day, request.projection);
  let part = { low: day.low, high: day.high };
  while (part.low < part.high) {
    const started = performance.now();
    const edge = edgeOf(statements.edge, part, pace.rows);
    const chunk = edge === undefined ? part : cut(part, edge, request.descending).now;
    const end = visitChunk({ request, day, statements, chunk, started });
    if (end.step === "stop") return "stop";
    part = rest(part, end.key ?? edge, request.descending);
    pace.rows = nextPace(pace.rows, performance.now() - started);
    yield;
  }
  return "go on";
}

interface Part {
  readonly low: number;
  readonly high: number;
}

interface Statements {
  readonly rows: StatementSync;
  readonly edge: StatementSync;
  readonly values: readonly SQLInputValue[];
  readonly projection: Projection;
}

function prepare({ database, descending, condition }: Scan, { table }: DayPart, projection: Projection): Statements {
  const order = descending ? "DESC" : "ASC";
  const where = condition === undefined ? "" : ` AND ${condition.sql}`;
  const rows = database.prepare(
    `SELECT key, id, ${projection.columns} FROM ${table} WHERE key >= ? AND key < ?${where} ORDER BY key ${order}`,
  );
  rows.setReturnArrays(true);
  const edge = database.prepare(
    `SELECT key FROM ${table} WHERE key >= ? AND key < ? ORDER BY key ${order} LIMIT 1 OFFSET ?`,
  );
  return { rows, edge, values: condition?.values ?? [], projection };
}

/** Key of the last row of the next chunk; undefined when the part ends before. */
function edgeOf(statement: StatementSync, { low, high }: Part, rows: number): number | undefined {
  const row = statement.get(low, high, rows - 1);
  return row === undefined ? undefined : Number(row["key"]);
}

interface Chunk {
  readonly request: Scan;
  readonly day: DayPart;
  readonly statements: Statements;
  readonly chunk: Part;
  readonly started: number;
}

/** Visits the rows of a chunk; answers the key it came to when that is not its end. */
function visitChunk(work: Chunk): End {
  const progress: { key?: number } = {};
  try {
    return visitRows(work, progress);
  } catch (error) {
    // SQLite reads JSON up to 1,000 levels deep: one deeper document must not fail every search.
    if (!(error instanceof Error && error.message.includes("malformed JSON"))) throw error;
    const { request, day, chunk } = work;
    const later = progress.key === undefined ? chunk : cut(chunk, progress.key, request.descending).later;
    const statements = prepare(request, day, documentProjection());
    return visitRows({ ...work, statements, chunk: later }, progress);
  }
}

interface End {
  readonly step: Step;
  readonly key?: number;
}

function visitRows({ request, day, statements, chunk, started }: Chunk, progress: { key?: number }): End {
  const { rows, values, projection } = statements;
  for (const row of rows.iterate(chunk.low, chunk.high, ...values) as Iterable<unknown> as Iterable<Row>) {
    const step = request.visit(row, day, projection);
    const key = Number(row[0]);
    progress.key = key;
    if (step === "stop") return { step };
    // Parsing can take much longer than reading; the next step goes on from here.
    if (step === "pause" || performance.now() - started > 2 * stepMs) return { step: "go on", key };
  }
  return { step: "go on" };
}

function cut({ low, high }: Part, edge: number, descending: boolean): { readonly now: Part; readonly later: Part } {
  return descending
    ? { now: { low: edge, high }, later: { low, high: edge } }
    : { now: { low, high: edge + 1 }, later: { low: edge + 1, high } };
}

function rest(part: Part, edge: number | undefined, descending: boolean): Part {
  return edge === undefined ? { low: 0, high: 0 } : cut(part, edge, descending).later;
}

function nextPace(rows: number, tookMs: number): number {
  const factor = Math.min(4, Math.max(0.25, stepMs / Math.max(tookMs, 0.1)));
  return Math.round(Math.min(mostRows, Math.max(leastRows, rows * factor)));
}
