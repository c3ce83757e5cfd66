import type { Asked, Dialect } from "./dialect.ts";
import { overlaps } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { provedFromOneEnd } from "./pieces.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import type { Finding, Piece, Reading, ReadPage } from "./reading.ts";
import { isUnusual } from "./unusual-nothing.ts";

/** A part of the window that is still to be asked for. */
export interface AgendaItem extends Asked {
  readonly attempts: number;
  /** One granule that is known to hold more than a question reaches. */
  readonly isOverfull?: boolean;
  /** What the answer promised by whose order this part was left over. */
  readonly promise?: {
    /** Rows that are at least here. */
    readonly rows: number;
    /** The part that was proved by that order; it holds what is missing here, if the order was none. */
    readonly provedBefore: Interval;
  };
  /** A count that held more when asked as halves, once or more. */
  readonly doubted?: { readonly count: number; readonly times: number };
}

/** A part of which an earlier reading proved how many rows it holds. */
export interface ProvedBefore extends Interval {
  /** Distinct records. */
  readonly kept: number;
}

/** The finding that the cap is lower than believed, and the dialect with it. */
export interface LowerCap extends Pick<Reading, "findings"> {
  readonly dialect: Dialect;
}

/** One reading of a window under way. */
export interface WindowRun<Session, Row> {
  readonly window: Interval;
  readonly expectedRows: number;
  readonly provedBefore: readonly ProvedBefore[];
  /** Counts by which earlier readings ended here. */
  readonly endedBefore: readonly number[];
  readonly onCapLowered: ((seen: LowerCap) => void) | undefined;
  readonly env: ReadEnvironment<Session, Row>;
  /** What is still to be asked for, the next first. */
  agenda: AgendaItem[];
  /** What is being asked for. */
  asking: Interval | undefined;
  pieces: Piece[];
  findings: Finding[];
  pages: number;
  splits: number;
  /** Texts of the rows that came without a time. */
  readonly untimed: Set<string>;
  /** Saturated questions of which no row told where it lies. */
  blindCuts: number;
  /** Answers that were not what was asked, and were taken all the same. */
  oddAnswers: number;
  total: number | undefined;
  firstTime: number | undefined;
  lastTime: number | undefined;
}

/** Turns answers into pages for the host, and keeps the run's own account of them. */
export async function* pagesOf<Session, Row, Result>(
  run: WindowRun<Session, Row>,
  answers: AsyncGenerator<Answer<Row>, Result>,
): AsyncGenerator<ReadPage<Row>, Result> {
  for (;;) {
    const next = await answers.next();
    if (next.done === true) return next.value;
    const { rows, times, received, request, purpose, total, vendorNow, idIsShared } = next.value;
    if (run.pages === 0) run.total = total;
    run.pages++;
    for (const time of times) {
      if (run.firstTime === undefined || time < run.firstTime) run.firstTime = time;
      if (run.lastTime === undefined || time > run.lastTime) run.lastTime = time;
    }
    for (const row of rows) if (row.time === undefined) run.untimed.add(row.text);
    yield {
      rows,
      received,
      request,
      purpose,
      total,
      vendorNow,
      idIsShared,
      proved: provedSoFar(run),
    };
  }
}

/** Everything that touches an interval is asked for again, as if it had never been read. */
export function reopen<Session, Row>(run: WindowRun<Session, Row>, interval: Interval): void {
  const touched = run.pieces.filter((piece) => overlaps(piece, interval));
  run.pieces = run.pieces.filter((piece) => !overlaps(piece, interval));
  run.agenda.unshift(...touched.map(({ since, until }) => ({ since, until, attempts: 0 })));
}

/** Takes a lower cap over, and opens again what rests on an answer that reached it (law 2). */
export function lowerCap<Session, Row>(
  run: WindowRun<Session, Row>,
  cap: number,
  message: string,
): void {
  run.env.dialect = { ...run.env.dialect, cap: Math.min(run.env.dialect.cap, cap) };
  // One finding with the lowest cap says all that the host must open again.
  const others = run.findings.filter((finding) => finding.kind !== "cap_lowered");
  const lowered: Finding = { kind: "cap_lowered", cap: run.env.dialect.cap, message };
  run.findings = [...others, lowered];
  run.onCapLowered?.({ dialect: run.env.dialect, findings: [lowered] });
  const restsOnIt = ({ outcome, largestAnswer }: Piece): boolean =>
    outcome === "whole" && largestAnswer >= cap;
  for (const piece of run.pieces.filter(restsOnIt)) reopen(run, piece);
}

/** What may be made durable as whole before the reading ends: nothing that is still to be doubted. */
function provedSoFar<Session, Row>(run: WindowRun<Session, Row>): ReadPage<Row>["proved"] {
  const { window, expectedRows, env } = run;
  // A filter that nobody has seen work proves nothing.
  if (env.dialect.filter !== "works") return undefined;
  const filled = run.pieces.filter(
    ({ kept, largestAnswer }) => kept > 0 && largestAnswer < env.dialect.cap,
  );
  return isUnusual({ pieces: filled, window, expectedRows })
    ? undefined
    : provedFromOneEnd(filled, window);
}

/** Cuts come in the order in which answers prove them, so that what is proved grows from one end. */
export function inOrderOf<Part>(dialect: Dialect, parts: readonly Part[]): Part[] {
  return dialect.order === "desc" ? parts.toReversed() : [...parts];
}
