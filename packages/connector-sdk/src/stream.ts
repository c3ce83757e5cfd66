import type { Logger } from "winston";
import type { Clock } from "./time/clock.ts";
import type { Interval } from "./window/interval.ts";
import type { RequestPurpose } from "./http/http-client.ts";
import type { Rows } from "./http/rows.ts";

export type Order = "asc" | "desc";

/** What the vendor's total says: the true number of matching rows, that number cut at the cap, or nothing. */
export type TotalsTrait = "true" | "capped" | "none";

/**
 * What an author believes of the vendor. Every trait is a hypothesis: the host checks it against the answers and
 * believes the answers.
 */
export interface StreamTraits {
  /** Most rows that one query reaches over all its pages. */
  readonly cap: number;
  /** Page sizes worth asking for, largest first. What is honoured is what a full page shows. */
  readonly pageSizes: readonly number[];
  /** Finest time step that the vendor's filter may separate, in milliseconds. */
  readonly granuleMs: number;
  /** Orders the vendor can be asked for, the preferred one first. */
  readonly orders: readonly Order[];
  readonly totals: TotalsTrait;
  /** How far back the vendor answers, in milliseconds. */
  readonly retentionMs: number;
  /** How late a record may become visible in the ordinary case, in milliseconds. @default 30_000 */
  readonly expectedLagMs?: number;
  /** Further sort fields that reach other rows of one overfull granule. */
  readonly sortFields?: readonly string[];
  /** Second filters that reach other rows of one overfull granule. */
  readonly axes?: readonly Axis[];
}

/** A second filter: its values together should cover the rows of a window, though they may overlap or miss some. */
export interface Axis {
  readonly field: string;
  readonly values: readonly string[];
}

/** What `read` is asked for. The interval is what must be answered; the rest is how to ask. */
export interface WindowQuery extends Interval {
  readonly order: Order;
  /** Rows a page, as asked. */
  readonly pageSize: number;
  /** Page to begin with, 1-based. */
  readonly firstPage: number;
  /** One of the stream's `variants`. */
  readonly variant: string;
  /** A sort field other than time, from `traits.sortFields`. */
  readonly sortField?: string;
  readonly axis?: { readonly field: string; readonly value: string };
  /** Probes are counted apart. */
  readonly purpose: RequestPurpose;
}

/** One answer of the vendor. `rows` are exactly as received, in the vendor's order: an array, or those of `HttpAnswer`. */
export interface VendorPage<Row = unknown> {
  readonly rows: Rows<Row>;
  /** Method, path and query, fit for the ledger (no secrets). */
  readonly request: string;
  readonly status: number;
  /** What the vendor says the whole query holds, when it says so. */
  readonly total?: number;
  /** The vendor's clock at the answer, epoch milliseconds. */
  readonly vendorNow?: number;
}

export interface ReadContext {
  readonly clock: Clock;
  /** When it aborts, `read` stops yielding and returns within a second. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/**
 * One content type of a vendor. Order of calls: `read` is iterated until the host has enough, then its iterator is
 * closed; `identity`, `time` and `normalize` are pure and called once for each row.
 *
 * An author never keeps a cursor, sleeps, retries or writes. A window counts as collected only after its records are
 * durable. `read` may be called again with the same query and must then give the same identities.
 */
export interface Stream<Session = unknown, Row = unknown> {
  /** The content type's id, as in the manifest. */
  readonly id: string;
  readonly traits: StreamTraits;
  /** Request dialects to try in turn, most likely first (which time filter, which page parameter). @default ["default"] */
  readonly variants?: readonly string[];
  /** Yields page `firstPage`, then the next, until the vendor has no more. Never filters or sorts rows itself. */
  read(session: Session, query: WindowQuery, ctx: ReadContext): AsyncIterable<VendorPage<Row>>;
  /** The vendor's own id of the row, as text; `undefined` when it has none (then its content identifies it). */
  identity(row: Row): string | undefined;
  /** When it happened, epoch milliseconds; `undefined` sends the row to quarantine. */
  time(row: Row): number | undefined;
  /** The Interflow fields of the row, without the vendor's record and without what the host stamps. */
  normalize(row: Row): Record<string, unknown>;
}

/** Names a stream's type parameters from its definition; returns it unchanged. */
export function defineStream<Session, Row>(stream: Stream<Session, Row>): Stream<Session, Row> {
  return stream;
}
