import type { ConnectorError } from "../errors.ts";
import type { RequestPurpose } from "../http/http-client.ts";
import type { RowsText } from "../http/rows-text.ts";
import type { Interval } from "./interval.ts";

/** A row as received, read once: everything the host needs of it. */
export interface ReadRow<Row = unknown> {
  /** Undefined once the page is forgotten (`forgetRows`). */
  readonly row: Row;
  /** The vendor's id; undefined when it gives none. */
  readonly id: string | undefined;
  /** The row's JSON text; of a page that is forgotten, only where the row has no id or no time, or ids are shared. */
  readonly text: string;
  /** Event time, epoch milliseconds; undefined for a row that belongs in quarantine. */
  readonly time: number | undefined;
  /** What the host made of it where it was parsed (`rowReader`); undefined where it was not read so early. */
  readonly prepared?: unknown;
}

/** What a page was parsed from. */
export interface Received {
  /** Undefined where the connector made the rows itself, and once the page is forgotten. */
  text: RowsText | undefined;
}

/** One answer on its way to the lake. The host makes it durable before it takes the next. */
export interface ReadPage<Row = unknown> {
  readonly rows: readonly ReadRow<Row>[];
  readonly received: Received;
  readonly request: string;
  readonly purpose: RequestPurpose;
  readonly total: number | undefined;
  readonly vendorNow: number | undefined;
  /** One id came with two contents in one answer, this or an earlier one: it names a message, not a record. */
  readonly idIsShared: boolean;
  /** What this and earlier pages prove whole, from one end of the window; undefined while nothing is. */
  readonly proved: ProvedPiece | undefined;
}

/** By which evidence a piece is whole. */
export type PieceProof = "total" | "short_page" | "empty_page" | "order" | "union" | "none";

export interface ProvedPiece extends Interval {
  /** Distinct records seen in it. */
  readonly kept: number;
  /**
   * Rows of the largest answer whose end was believed: under a lower cap it may have been cut short. 0 where an order, or a
   * true count, proves what came whether or not more rows follow.
   */
  readonly largestAnswer: number;
  readonly proof: PieceProof;
}

/** What is known of a part of the window after a reading. Parts that are not named were not read. */
export type Piece =
  | (ProvedPiece & { readonly outcome: "whole" })
  /** Read as far as can be, yet its answers kept moving: provisional, and said so. */
  | (ProvedPiece & { readonly outcome: "unstable" })
  | (ProvedPiece & {
      readonly outcome: "gap";
      readonly reason: "cap_at_granule" | "no_time_filter" | "unstable";
      /** 0 when the number is not known. */
      readonly missingAtLeast: number;
    });

/** Something about the vendor that the reading found out. */
export type Finding =
  | { readonly kind: "cap_lowered"; readonly cap: number; readonly message: string }
  /** A query ended whole with so many rows. */
  | { readonly kind: "ended_with"; readonly count: number }
  /** A count was asked again as two halves and held. */
  | { readonly kind: "cap_cleared"; readonly count: number };

/** What a reading of a window proved. */
export interface Reading {
  /** Sorted and disjoint. */
  readonly pieces: readonly Piece[];
  readonly findings: readonly Finding[];
  /** The vendor's total of the whole window, when its first answer gave one. */
  readonly total: number | undefined;
  readonly firstTime: number | undefined;
  readonly lastTime: number | undefined;
  /** The vendor's clock at the last answer. */
  readonly vendorNow: number | undefined;
  /** Pieces into which the window was cut beyond its first query. */
  readonly splits: number;
  /** Why the reading ended before the window was read; the pieces stay proved. */
  readonly error: ConnectorError | undefined;
}
