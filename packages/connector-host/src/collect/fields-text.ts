import { bytesPerUnit } from "./write-content.ts";

/** Normalised fields of one row: a place in the text of all. */
export interface Fields {
  readonly text: FieldsText;
  /** In bytes. */
  readonly start: number;
  readonly end: number;
  /** Length in UTF-16 units; 0 for no field. */
  readonly units: number;
}

/**
 * The fields of a page's rows as JSON members in UTF-8, one behind the other. As strings they would be most of what a page
 * leaves to the garbage collector.
 */
export class FieldsText {
  #bytes: Buffer;
  #end = 0;

  /** @param expectedBytes of all rows; it grows where they are more */
  constructor(expectedBytes: number) {
    this.#bytes = Buffer.allocUnsafeSlow(Math.ceil(expectedBytes));
  }

  get length(): number {
    return this.#end;
  }

  /** @param members without braces */
  add(members: string): Fields {
    const most = members.length * bytesPerUnit;
    if (this.#bytes.length - this.#end < most) this.#grow(most);
    const start = this.#end;
    this.#end += this.#bytes.write(members, start);
    return { text: this, start, end: this.#end, units: members.length };
  }

  /** @returns where they end */
  copy({ start, end }: Fields, into: Buffer, at: number): number {
    return at + this.#bytes.copy(into, at, start, end);
  }

  /** Gives the memory back, which would else wait for a collection. No field may be copied any more. */
  free(): void {
    (this.#bytes.buffer as ArrayBuffer).transfer(0); // allocated by itself
  }

  #grow(more: number): void {
    const larger = Buffer.allocUnsafeSlow(2 * this.#bytes.length + more);
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.free();
    this.#bytes = larger;
  }
}
