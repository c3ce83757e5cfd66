import type { ReadRow } from "@sluice/connector-sdk";
import type { PageBatch } from "../lake/page-batch.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import { elementBytes, identityBytes } from "../ledger/digest.ts";
import { createPageDigests } from "../ledger/page-digests.ts";
import type { DocumentPool } from "./document-pool.ts";
import { bytesPerUnit, type ContentWriter } from "./write-content.ts";

/** A row that becomes a record. */
export interface GoodRow {
  readonly row: ReadRow;
  /** Among the rows of the page. */
  readonly place: number;
  readonly time: number;
  /** Its document as far as the vendor's JSON. */
  readonly head: string;
}

type Columns = Pick<
  PageBatch,
  "count" | "identities" | "elements" | "times" | "documents" | "documentEnds" | "contentOffsets"
>;

/**
 * The columns of a batch, filled row by row: what one row needs is garbage before the next is looked at, and dies before
 * it has been collected once.
 */
export interface BatchColumns {
  /** Places only grow. */
  put(row: GoodRow): void;
  /** As many as were put. */
  filled(): Columns;
}

/** What the columns are made for. */
export interface ColumnsOf {
  readonly source: string;
  readonly documents: DocumentPool;
  readonly content: ContentWriter;
  /** Rows at most. */
  readonly most: number;
}

/** Empty columns. */
export function createBatchColumns({ source, documents, content, most }: ColumnsOf): BatchColumns {
  const digests = createPageDigests(source, most);
  const times = new Float64Array(most);
  const contentOffsets = new Uint32Array(most);
  const documentEnds = new Uint32Array(most);
  let into: Buffer | undefined;
  let start = 0;
  let count = 0;

  /** Room for the row's document. The first row tells about how long the heads of all are. */
  const roomFor = ({ head }: GoodRow): Buffer => {
    const needed = head.length * bytesPerUnit + content.bytesLeft() + 1;
    into ??= documents.take(content.bytesLeft() + most * (head.length + head.length / 8));
    return into.length - start < needed ? documents.grow(into, start, needed) : into;
  };

  return {
    put: (good) => {
      const { row, place, time, head } = good;
      into = roomFor(good);
      const contentStart = start + into.write(head, start);
      const contentEnd = content.write(place, into, contentStart);
      into = content.into();
      into[contentEnd] = closingBrace;
      digests.putIdentity(
        count,
        row.id === undefined ? { canonicalContent: canonicalJson(row.row) } : { id: row.id },
      );
      digests.putElement(count, into.subarray(contentStart - identityBytes, contentEnd));
      times[count] = time;
      contentOffsets[count] = head.length;
      start = documentEnds[count] = contentEnd + 1;
      count++;
    },
    filled: () => ({
      count,
      identities: digests.identities.subarray(0, count * identityBytes),
      elements: digests.elements.subarray(0, count * elementBytes),
      times: times.subarray(0, count),
      documents: (into ?? documents.take(0)).subarray(0, start),
      documentEnds: documentEnds.subarray(0, count),
      contentOffsets: contentOffsets.subarray(0, count),
    }),
  };
}

const closingBrace = "}".charCodeAt(0);
