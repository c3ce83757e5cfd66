import { parseSlice, parseSlices, type Slice } from "./parse-list.ts";
import type { Rows } from "./rows.ts";
import type { RowsText } from "./rows-text.ts";

/** Reads a row where it is parsed; `rows.at(place)` makes its object again later. */
export type ReadRowAt = (row: unknown, rows: Rows, place: number) => unknown;

/** How rows are parsed and read. */
export interface RowReading {
  /** Of a list. @throws SyntaxError */
  readonly parse: (text: string) => unknown;
  readonly readRow: ReadRowAt;
}

/** Rows that are kept as the text that they came in, and as what was read of them. */
export class TextRows<Row = unknown> implements Rows<Row> {
  readonly text: RowsText;
  /** What `readRow` threw first: the answer itself is good, and whoever uses the rows is told. */
  failure: Error | undefined;
  readonly #reading: RowReading;
  #read: unknown[] | undefined = [];
  #length = 0;
  readonly #slices: { readonly slice: Slice; readonly first: number }[] = [];
  /** Rows of the slice that was looked at last: most look at one row after the other. */
  #parsed: { readonly first: number; readonly rows: readonly Row[] } | undefined;
  /** Where the next page begins is asked after this one was stored. */
  #last: Row | undefined;

  /** @param body a list in UTF-8; it is whole only when `TextRows.from` says so */
  private constructor(body: Buffer, reading: RowReading) {
    this.text = { body, path: [], isAlone: true };
    this.#reading = reading;
  }

  /** @returns undefined for a body that is no list, or no valid one */
  static from(body: Buffer, reading: RowReading): TextRows | undefined {
    const rows = new TextRows(body, reading);
    const isList = parseSlices(body, reading.parse, (parsed, slice) => rows.#add(parsed, slice));
    return isList ? rows : undefined;
  }

  get length(): number {
    return this.#length;
  }

  /** What `readRow` made of each row. Given once: a page that comes again is read anew, from its objects. */
  takeRead(): readonly unknown[] | undefined {
    const read = this.#read;
    this.#read = undefined;
    return read;
  }

  at(index: number): Row | undefined {
    const place = index < 0 ? this.length + index : index;
    if (place < 0 || place >= this.length) return undefined;
    if (place === this.length - 1) return this.#last;
    const { first, rows } = this.#sliceWith(place);
    return rows[place - first];
  }

  *[Symbol.iterator](): IterableIterator<Row> {
    for (let place = 0; place < this.length; place++) yield this.at(place) as Row;
  }

  #add(parsed: readonly unknown[], slice: Slice): void {
    this.#slices.push({ slice, first: this.#length });
    for (const row of parsed) {
      this.#read?.push(this.#readOf(row));
      this.#length++;
    }
    this.#last = parsed.at(-1) as Row | undefined;
  }

  #readOf(row: unknown): unknown {
    try {
      return this.#reading.readRow(row, this, this.#length);
    } catch (error) {
      this.failure ??= error instanceof Error ? error : new Error(String(error));
      return undefined;
    }
  }

  #sliceWith(place: number): { readonly first: number; readonly rows: readonly Row[] } {
    const found = this.#slices.findLast(({ first }) => first <= place);
    if (found === undefined || found.first === this.#parsed?.first)
      return this.#parsed ?? { first: 0, rows: [] };
    const { body } = this.text;
    if (body.length === 0)
      throw new Error(
        `Row ${place} of ${this.length}: its page was stored, and only the last row of it can still be read. ` +
          "Read before `yield` what you need of the others.",
      );
    const rows = parseSlice(body, found.slice, this.#reading.parse) as readonly Row[];
    this.#parsed = { first: found.first, rows };
    return this.#parsed;
  }
}
