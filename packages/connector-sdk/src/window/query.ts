import { ConnectorError, isConnectorError } from "../errors.ts";
import type { RequestPurpose } from "../http/http-client.ts";
import type { Rows } from "../http/rows.ts";
import { takeTextOfRows } from "../http/rows-text.ts";
import { TextRows, type ReadRowAt } from "../http/text-rows.ts";
import type { Order, ReadContext, Stream, VendorPage, WindowQuery } from "../stream.ts";
import { answerBounds, askBounds } from "./dialect.ts";
import type { Asked, Dialect } from "./dialect.ts";
import type { Interval } from "./interval.ts";
import { mapEach } from "./map-each.ts";
import { isMonotone, timesOf } from "./order.ts";
import { ReceivedRow } from "./received-row.ts";
import type { ReadPage, ReadRow } from "./reading.ts";

/** What one reading works with. `dialect` follows what the answers teach; everything else stays. */
export interface ReadEnvironment<Session = unknown, Row = unknown> {
  readonly stream: Stream<Session, Row>;
  readonly session: Session;
  readonly ctx: ReadContext;
  dialect: Dialect;
  /** One id was seen with two contents in one answer: rows are told apart by content from then on. */
  idIsShared: boolean;
  vendorNow: number | undefined;
  /** Which try at this part of the window it is, from 1: a vendor that fails again and again is asked for less. @default 1 */
  readonly attempt?: number;
}

/** One question: an interval and how to ask for it. */
export interface Question {
  readonly interval: Asked;
  readonly order: Order;
  readonly purpose: RequestPurpose;
  readonly sortField?: string;
  readonly axis?: { readonly field: string; readonly value: string };
  readonly firstPage?: number;
  readonly pageSize?: number;
}

/** One page of answers to a question, checked against what was asked. */
export interface Answer<Row = unknown> extends Omit<ReadPage<Row>, "proved"> {
  readonly times: readonly number[];
  /** Why it is not what was asked, where it is taken all the same. */
  readonly oddity?: ConnectorError;
}

/**
 * From this try on, an answer that is not what was asked is taken: learning anew has helped nothing, so that single records
 * tell another time than the filter goes by. They are kept, and what they came with is not proved.
 */
const firstTryOfOddities = 3;

/**
 * Asks page after page. The caller stops by leaving the loop.
 *
 * @throws ConnectorError `vendor_contract` (`filter_not_understood`, `order_broken`) when an answer is not what was asked,
 * unless it is to be taken all the same
 */
export function answersTo<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  question: Question,
): AsyncIterable<Answer<Row>> {
  const query = toQuery(env.dialect, question);
  // What pages teach on the way does not change what was asked.
  const asked =
    env.dialect.filter === "none" ? undefined : answerBounds(question.interval, env.dialect);
  return mapEach(env.stream.read(env.session, query, env.ctx), (page) => {
    env.ctx.signal.throwIfAborted();
    const answer = toAnswer(env, question, page);
    if (answer.vendorNow !== undefined) env.vendorNow = answer.vendorNow;
    if (answer.idIsShared) env.idIsShared = true;
    const oddity = foreignRows(asked, answer) ?? brokenOrder(env.dialect, question, answer);
    if (oddity === undefined) return answer;
    if (question.purpose !== "data" || (env.attempt ?? 1) < firstTryOfOddities) throw oddity;
    return { ...answer, oddity };
  });
}

/** The first page alone; undefined when the connector yields none. */
export async function firstAnswerTo<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  question: Question,
): Promise<Answer<Row> | undefined> {
  for await (const answer of answersTo(env, question)) return answer;
  return undefined;
}

/** The same environment with bounds exactly as given, and no row refused for lying outside or out of order. */
export function asUnfiltered<Session, Row>(
  env: ReadEnvironment<Session, Row>,
): ReadEnvironment<Session, Row> {
  const dialect: Dialect = {
    ...env.dialect,
    filter: "none",
    granuleMs: 1,
    lowerExclusive: false,
    order: undefined,
  };
  return { ...env, dialect };
}

/** Whether the vendor refused the question itself, as trying variants provokes it. */
export function isRefused(error: unknown): error is ConnectorError {
  return isConnectorError(error) && error.code === "bad_request";
}

/** What tells one row from another within a reading. */
export function keyOf(row: ReadRow, idIsShared: boolean): string {
  return idIsShared ? row.text : (row.id ?? row.text);
}

function toQuery(dialect: Dialect, question: Question): WindowQuery {
  const { order, purpose, sortField, axis } = question;
  return {
    ...askBounds(question.interval, dialect),
    order,
    purpose,
    pageSize: question.pageSize ?? dialect.pageSize,
    firstPage: question.firstPage ?? 1,
    variant: dialect.variant,
    ...(sortField === undefined ? {} : { sortField }),
    ...(axis === undefined ? {} : { axis }),
  };
}

function toAnswer<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  question: Question,
  page: VendorPage<Row>,
): Answer<Row> {
  const rows = readRowsOf(env.stream, page.rows);
  return {
    rows,
    times: timesOf(rows),
    received: {
      text: page.rows instanceof TextRows ? page.rows.text : takeTextOfRows(page.rows),
    },
    request: page.request,
    purpose: question.purpose,
    total: page.total,
    vendorNow: page.vendorNow,
    idIsShared: env.idIsShared || namesTwoContents(rows),
  };
}

/** Whether one id came with two contents. */
function namesTwoContents(rows: readonly ReadRow[]): boolean {
  // Mostly each id comes once, which costs half as much to tell.
  const ids = new Set<string>();
  let rowsWithoutId = 0;
  for (const { id } of rows) {
    if (id === undefined) rowsWithoutId++;
    else ids.add(id);
  }
  if (ids.size + rowsWithoutId === rows.length) return false;
  const contents = new Map<string, ReadRow>();
  for (const row of rows) {
    if (row.id === undefined) continue;
    const other = contents.get(row.id);
    if (other !== undefined && other.text !== row.text) return true;
    contents.set(row.id, row);
  }
  return false;
}

/**
 * For `HttpEnvironment.rowReader`: reads a stream's rows where they are parsed, so that no object of them lives on.
 *
 * @param prepare what else is to be made of a row while its object is there; given as `ReadRow.prepared`
 */
export function rowReader<Row>(
  stream: Pick<Stream<never, Row>, "identity" | "time">,
  prepare: (row: ReadRow<Row>) => unknown,
): ReadRowAt {
  return (row, rows, place) => {
    const read = toReadRow(stream, row as Row); // the row is passed to the author's code as it came
    read.prepared = prepare(read);
    read.leaveTo(rows as Rows<Row>, place);
    return read;
  };
}

function readRowsOf<Row>(stream: Stream<never, Row>, rows: Rows<Row>): readonly ReadRow<Row>[] {
  // What `rowReader` made, where the author's code did not throw.
  if (rows instanceof TextRows) {
    if (rows.failure !== undefined) throw rows.failure;
    const read = rows.takeRead();
    if (read !== undefined) return read as readonly ReadRow<Row>[];
  }
  return Array.from(rows, (row) => toReadRow(stream, row));
}

function toReadRow<Row>(
  stream: Pick<Stream<never, Row>, "identity" | "time">,
  row: Row,
): ReceivedRow<Row> {
  // A row that is no object cannot have an id or a time; asking the author's code for them would only throw.
  if (typeof row !== "object" || row === null) return new ReceivedRow(row, undefined, undefined);
  const time = stream.time(row);
  return new ReceivedRow(row, stream.identity(row), Number.isFinite(time) ? time : undefined);
}

function foreignRows(asked: Interval | undefined, answer: Answer): ConnectorError | undefined {
  if (asked === undefined) return undefined;
  const { since, until } = asked;
  const foreign = answer.times.find((time) => time < since || time >= until);
  if (foreign === undefined) return undefined;
  return new ConnectorError(
    "vendor_contract",
    `${answer.request}: asked for ${iso(since)} to ${iso(until)}, got a record of ${iso(foreign)}`,
    {
      reason: "filter_not_understood",
      explanation: "The vendor's time filter does not do what it did when it was learned.",
      recommendation: "Nothing to do now: the dialect is learned again before anything is counted.",
    },
  );
}

function brokenOrder(
  dialect: Dialect,
  question: Question,
  answer: Answer,
): ConnectorError | undefined {
  if (dialect.order !== question.order || question.sortField !== undefined) return undefined;
  if (isMonotone(answer.times, question.order)) return undefined;
  return new ConnectorError(
    "vendor_contract",
    `${answer.request}: asked for ${question.order === "asc" ? "ascending" : "descending"} times, got them mixed`,
    {
      reason: "order_broken",
      explanation: "The vendor no longer answers in the order that was proved.",
      recommendation: "Nothing to do now: the dialect is learned again before anything is counted.",
    },
  );
}

function iso(time: number): string {
  // Only for people: an invalid time must not hide the finding.
  return Number.isFinite(time) && Math.abs(time) < 8.64e15
    ? new Date(time).toISOString()
    : String(time);
}
