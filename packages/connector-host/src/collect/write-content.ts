import type { ReadPage, RowsText } from "@sluice/connector-sdk";
import { jsonCopier } from "./copy-json.ts";
import type { DocumentPool } from "./document-pool.ts";
import { startOfArray } from "./json-text.ts";

/** Writes the vendor's records of a page into documents, as JSON in UTF-8. */
export interface ContentWriter {
  /** Bytes that the records not yet written need, but for numbers that become longer than the vendor wrote them. */
  bytesLeft(): number;
  /** Writes the record of the row at `place`; places only grow. @returns where it ends in `into()` */
  write(place: number, into: Buffer, at: number): number;
  /** What was written into: a larger buffer where such numbers needed more room. */
  into(): Buffer;
}

/** From the text that the page came in where there is one, else from the rows. @param pool of the documents */
export function contentWriter(
  page: Pick<ReadPage, "rows" | "received">,
  pool: Pick<DocumentPool, "grow">,
): ContentWriter {
  const { text } = page.received;
  return text === undefined ? fromRows(page) : fromText(text, pool);
}

/** UTF-8 needs so many bytes for one UTF-16 unit at most. */
export const bytesPerUnit = 3;

function fromRows({ rows }: Pick<ReadPage, "rows">): ContentWriter {
  let left = rows.reduce((sum, row) => sum + row.text.length, 0) * bytesPerUnit;
  let target: Buffer = Buffer.alloc(0);
  return {
    bytesLeft: () => left,
    into: () => target,
    write: (place, into, at) => {
      target = into;
      const written = into.write(rows[place]?.text ?? "", at);
      left -= written;
      return at + written;
    },
  };
}

function fromText({ body, path }: RowsText, { grow }: Pick<DocumentPool, "grow">): ContentWriter {
  const copier = jsonCopier(body, startOfArray(body, path), grow);
  let next = 0;
  return {
    bytesLeft: () => copier.bytesLeft(),
    into: () => copier.into(),
    write: (place, into, at) => {
      let target = into;
      // What lies between is in quarantine; it is written over.
      for (; next < place; next++) {
        copier.copyNext(target, at);
        target = copier.into();
      }
      next++;
      return copier.copyNext(target, at);
    },
  };
}
