import type { ReadRow } from "./reading.ts";

/** A row whose JSON text is made only when somebody asks: most rows are stored by the text that they came in. */
export class ReceivedRow<Row = unknown> implements ReadRow<Row> {
  readonly row: Row;
  readonly id: string | undefined;
  readonly time: number | undefined;
  #text: string | undefined;

  constructor(row: Row, id: string | undefined, time: number | undefined) {
    this.row = row;
    this.id = id;
    this.time = time;
  }

  get text(): string {
    return (this.#text ??= JSON.stringify(this.row) ?? "null");
  }
}
