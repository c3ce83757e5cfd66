/**
 * Reading side of the lake. Writers reach it only through `Store.commitPage`; readers never block them. Requests and
 * answers are the subset of the Elasticsearch search API that `docs/api.md` lists. Every method may throw
 * `LakeUnavailable`.
 */
export interface Lake {
  /**
   * Answers `_search`. The answer is JSON text, since documents are passed on as they are stored. When the signal aborts,
   * reading ends within some milliseconds.
   *
   * @throws SearchProblem for a part of the body that is unknown or malformed, naming its place
   * @throws the reason of the signal
   */
  search(index: string, body: unknown, signal?: AbortSignal): Promise<string>;
  /** Answers `_count`: `{"count": n, ...}`. Aborts as `search`. */
  count(index: string, body: unknown, signal?: AbortSignal): Promise<string>;
  /** One record with what brought it: its source, run and identity. */
  get(index: string, id: string): Promise<LakeRecord | undefined>;
  /**
   * Streams documents that match, oldest first, as NDJSON chunks; stops when the signal aborts, also between two chunks
   * that lie far apart.
   */
  export(index: string, body: unknown, signal: AbortSignal): AsyncIterable<string>;
  /** Records and bytes by instance within a time range, by write time. */
  ingestion(range: {
    readonly since: number;
    readonly until: number;
  }): Promise<readonly IngestionRow[]>;
  /** Indices that exist, with their size; known without reading a record. */
  indices(): Promise<readonly IndexSize[]>;
  close(): Promise<void>;
}

export interface LakeRecord {
  readonly id: string;
  readonly source: string;
  readonly run: number;
  readonly timestamp: number;
  readonly document: string;
}

export interface IngestionRow {
  /** Instance id (`msg_origin.processor.id`). */
  readonly instance: string;
  readonly records: number;
  readonly bytes: number;
}

/** Size of one index, and the span of event times in it. */
export interface IndexSize {
  readonly index: string;
  readonly records: number;
  readonly bytes: number;
  readonly days: number;
  /** Event times of the first and the last record, epoch milliseconds. */
  readonly oldest: number;
  readonly newest: number;
}

/** The lake cannot be read at this moment; asked again, it may answer. */
export class LakeUnavailable extends Error {
  override readonly name = "LakeUnavailable";
}

/** A search body that cannot be answered; its message is a sentence that begins with the place. */
export class SearchProblem extends Error {
  override readonly name = "SearchProblem";
  /** Where, e.g. `query.bool.must[0].fuzzy`. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}
