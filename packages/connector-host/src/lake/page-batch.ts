/**
 * One vendor page on its way into the lake, in columns, so that it crosses to the store's thread without a copy per
 * record. All columns have `count` entries.
 */
export interface PageBatch {
  readonly index: string;
  /** Instance that collected the page (`msg_origin.processor.id`): ingestion is counted for it. */
  readonly instance: string;
  readonly count: number;
  /** 16 bytes each: SHA-256 of source and vendor id (or canonical content), cut to 128 bits. */
  readonly identities: Uint8Array;
  /** 32 bytes each: SHA-256 of identity and content. Its first 16 bytes are the record's content digest. */
  readonly elements: Uint8Array;
  /** Event times, epoch milliseconds. */
  readonly times: Float64Array;
  /**
   * Interflow documents as JSON in UTF-8, one behind the other, without their stamp. `timestamp` is their first key, the
   * vendor's record, `namespace`, their last.
   */
  readonly documents: Uint8Array;
  /** Where each document ends in `documents`, bytes; it starts where the one before it ends. */
  readonly documentEnds: Uint32Array;
  /**
   * Where the vendor's JSON starts in each document, in UTF-16 units; it ends before the document's last character.
   * Searching for the namespace would not do: vendor text may contain it.
   */
  readonly contentOffsets: Uint32Array;
  /** What all of the documents have beside, as JSON members without braces; stored once. Empty for nothing. */
  readonly stamp: string;
  readonly namespace: string;
  /** Visible lag of each record (vendor's clock at the answer minus event time), ms; only for live and revisit runs. */
  readonly lagsMs?: Float64Array;
  readonly quarantined: readonly QuarantinedRow[];
}

/** A row that could not become a record: kept as the vendor wrote it, counted, never dropped. */
export interface QuarantinedRow {
  /** SHA-256 of `raw`, 64 hex digits; the same row is kept once. */
  readonly hash: string;
  readonly raw: string;
  readonly reason: string;
}

/** What became of a page's rows. */
export interface RowsOutcome {
  readonly rowsNew: number;
  readonly rowsDuplicate: number;
  readonly rowsRevised: number;
  readonly rowsQuarantined: number;
}

export interface PageOutcome extends RowsOutcome {
  /** Of the documents that were new or revised, each with its stamp. */
  readonly bytesStored: number;
}

/** Whether a page shows that rows move. A row that says no time is counted by every window beside it. */
export function showsMovement({ rowsRevised, rowsQuarantined }: RowsOutcome): boolean {
  return rowsRevised > 0 || rowsQuarantined > 0;
}
