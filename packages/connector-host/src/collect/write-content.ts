import type { ReadPage, RowsText } from "@sluice/connector-sdk";
import { jsonCopier } from "./copy-json.ts";
import { startOfArray } from "./json-text.ts";

/** Writes the vendor's records of a page into documents, as JSON in UTF-8. */
export interface ContentWriter {
  /** Bytes that all records together need at most. */
  readonly mostBytes: number;
  /** Writes the record of the row at `place`; places only grow. @returns where it ends */
  write(place: number, into: Buffer, at: number): number;
}

/** From the text that the page came in where there is one, else from the rows. */
export function contentWriter(page: Pick<ReadPage, "rows" | "received">): ContentWriter {
  const { text } = page.received;
  return text === undefined ? fromRows(page) : fromText(text);
}

/** UTF-8 needs so many bytes for one UTF-16 unit at most. */
export const bytesPerUnit = 3;

function fromRows({ rows }: Pick<ReadPage, "rows">): ContentWriter {
  const units = rows.reduce((sum, row) => sum + row.text.length, 0);
  return {
    mostBytes: units * bytesPerUnit,
    write: (place, into, at) => at + into.write(rows[place]?.text ?? "", at),
  };
}

function fromText({ body, path }: RowsText): ContentWriter {
  const copier = jsonCopier(body, startOfArray(body, path));
  let next = 0;
  return {
    mostBytes: body.length,
    write: (place, into, at) => {
      // What lies between is in quarantine; it is written over.
      for (; next < place; next++) copier.copyNext(into, at);
      next++;
      return copier.copyNext(into, at);
    },
  };
}
