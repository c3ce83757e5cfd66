import type { Rows } from "../http/rows.ts";
import type { ReadRow } from "./reading.ts";

/** A row whose JSON text is made only when somebody asks: most rows are stored by the text that they came in. */
export class ReceivedRow<Row = unknown> implements ReadRow<Row> {
  readonly id: string | undefined;
  readonly time: number | undefined;
  prepared: unknown;
  #row: Row | undefined;
  #rows: Rows<Row> | undefined;
  #place = 0;
  #text: string | undefined;
  #isForgotten = false;

  constructor(row: Row, id: string | undefined, time: number | undefined) {
    this.#row = row;
    this.id = id;
    this.time = time;
  }

  get row(): Row {
    // Its owner asks for no row that is forgotten.
    return (this.#rows === undefined ? this.#row : this.#rows.at(this.#place)) as Row;
  }

  get text(): string {
    if (this.#text === undefined && this.#isForgotten)
      throw new Error(`The text of row ${this.id} was asked for after the row was forgotten.`);
    return (this.#text ??= JSON.stringify(this.row) ?? "null");
  }

  /** Keeps the object no longer: `rows` makes it again should somebody ask. */
  leaveTo(rows: Rows<Row>, place: number): void {
    this.#row = undefined;
    this.#rows = rows;
    this.#place = place;
  }

  forget(): void {
    this.#row = undefined;
    this.#rows = undefined;
    this.prepared = undefined;
    this.#isForgotten = true;
  }
}
