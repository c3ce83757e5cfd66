import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Condition } from "../match/prefilter.ts";
import { isDropped, messageOf, type DayPart } from "./day-tables.ts";
import { documentProjection, type Projection, type Row } from "./projection.ts";
import { sqlCondition, type SqlCondition } from "./sql-condition.ts";
import type { Stamps } from "./stamps.ts";

/** Work that hands over between its steps, so that one thread can do several things by turns. */
export type Work<T> = Generator<undefined, T, undefined>;

/** What `visit` wants next. */
export type Step = "go on" | "pause" | "stop";

/** One pass over the records of some days in the order of their keys. */
export interface Scan {
  readonly database: DatabaseSync;
  readonly stamps: Stamps;
  /** Oldest first. */
  readonly days: readonly DayPart[];
  readonly descending: boolean;
  readonly projection: Projection;
  /** Most rows that do not fulfil it are not visited; some are. */
  readonly condition: Condition | undefined;
  /** Called for each row; `projection` is the one that fits the row. */
  visit(row: Row, day: DayPart, projection: Projection): Step;
}

/** Long enough to be worth a step, short enough that whoever waits for the thread does not notice. */
const stepMs = 8;

/**
 * One row in so many comes out of SQLite whatever the condition says, so that a scan that finds nothing can be interrupted, too. The low bits
 * of a key are those of a hash.
 */
const tick = "(key & 1023) = 0";

/** Visits rows until all are seen or `visit` stops; hands over about each 8 ms. */
export function* scan(request: Scan): Work<void> {
  const { descending, condition, stamps } = request;
  const days = descending ? request.days.toReversed() : request.days;
  const filter = condition && sqlCondition(condition, stamps);
  for (const day of days) {
    try {
      if ((yield* scanDay(request, day, filter)) === "stop") return;
    } catch (error) {
      // Its records are gone; that is what a search right after the drop would have found.
      if (!isDropped(error)) throw error;
    }
    yield;
  }
}

function* scanDay(request: Scan, day: DayPart, filter: SqlCondition | undefined): Work<Step> {
  const { database, descending, stamps } = request;
  const read = (projection: Projection): Reading =>
    prepare(database, { table: day.table, descending, filter }, projection);
  let reading = read(request.projection);
  let left: KeyPart | undefined = day;
  while (left !== undefined && left.low < left.high) {
    const run: Run = { key: undefined, step: "go on", isDone: false };
    try {
      readRows({ request, day, reading, part: left }, run);
    } catch (error) {
      // SQLite reads JSON up to 1,000 levels deep: one deeper document must not fail every search.
      if (!messageOf(error).includes("malformed JSON")) throw error;
      reading = read(documentProjection(stamps));
    }
    if (run.step === "stop" || run.isDone) return run.step;
    left = beyond(left, run.key, request.descending);
    yield;
  }
  return "go on";
}

interface KeyPart {
  readonly low: number;
  readonly high: number;
}

interface Reading {
  readonly rows: StatementSync;
  readonly values: readonly SQLInputValue[];
  readonly projection: Projection;
}

/** How far a step came. */
interface Run {
  key: number | undefined;
  step: Step;
  isDone: boolean;
}

interface Question {
  readonly table: string;
  readonly descending: boolean;
  readonly filter: SqlCondition | undefined;
}

function prepare(
  database: DatabaseSync,
  { table, descending, filter }: Question,
  projection: Projection,
): Reading {
  const where = filter === undefined ? "" : ` AND (${tick} OR ${filter.sql})`;
  const rows = database.prepare(
    `SELECT key, id, ${projection.columns} FROM ${table}
     WHERE key >= CAST(? AS INTEGER) AND key < CAST(? AS INTEGER)${where} ORDER BY key ${descending ? "DESC" : "ASC"}`,
  );
  rows.setReturnArrays(true);
  return { rows, values: filter?.values ?? [], projection };
}

interface Slice {
  readonly request: Scan;
  readonly day: DayPart;
  readonly reading: Reading;
  readonly part: KeyPart;
}

function readRows({ request, day, reading, part }: Slice, run: Run): void {
  const { rows, values, projection } = reading;
  const end = performance.now() + stepMs;
  for (const row of rows.iterate(
    part.low,
    part.high,
    ...values,
  ) as Iterable<unknown> as Iterable<Row>) {
    run.step = request.visit(row, day, projection);
    run.key = Number(row[0]);
    if (run.step !== "go on" || performance.now() > end) return;
  }
  run.isDone = true;
}

function beyond(part: KeyPart, key: number | undefined, descending: boolean): KeyPart {
  if (key === undefined) return part;
  return descending ? { ...part, high: key } : { ...part, low: key + 1 };
}
