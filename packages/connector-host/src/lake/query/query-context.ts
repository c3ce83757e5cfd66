/** What a query needs besides its text. */
export interface QueryContext {
  /** What `now` means, epoch milliseconds. */
  readonly now: number;
}

/** How a query is read. */
export interface QueryStringOptions {
  /** Fields of words without one; empty: the whole document. */
  readonly fields: readonly string[];
  /** What joins clauses that nothing joins. */
  readonly operator: "and" | "or";
  readonly now: number;
  readonly zone: string;
  /** The place of the query in the body. */
  readonly path: string;
}
