/**
 * Rows of an answer, in the vendor's order: an array, or a list whose rows are objects only while somebody looks at
 * them. Objects of all rows of a large page would be most of the memory that collecting takes.
 */
export interface Rows<Row = unknown> extends Iterable<Row> {
  readonly length: number;
  /**
   * As of an array. Never change what it gives: it may be made anew each time.
   *
   * @throws Error once the page was yielded and stored, but for the last row: read before `yield` what you need of others
   */
  at(index: number): Row | undefined;
}
