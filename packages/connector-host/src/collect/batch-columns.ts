import type { ReadRow } from "@sluice/connector-sdk";
import type { PageBatch } from "../lake/page-batch.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import { elementBytes, identityBytes } from "../ledger/digest.ts";
import { createPageDigests } from "../ledger/page-digests.ts";
import type { DocumentPool } from "./document-pool.ts";
import type { Fields } from "./fields-text.ts";
import type { ContentWriter } from "./write-content.ts";
import { headWriter } from "./write-head.ts";

/** A row that becomes a record. */
export interface GoodRow {
  readonly row: ReadRow;
  /** Among the rows of the page. */
  readonly place: number;
  readonly time: number;
  /** What the connector made of it. */
  readonly fields: Fields;
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
  /** What stands between the time and the fields of every document: when it is stored. */
  readonly written: string;
  /** What stands before the vendor's record in every document. */
  readonly key: string;
  /** Rows at most. */
  readonly most: number;
}

/** Empty columns. */
export function createBatchColumns(of: ColumnsOf): BatchColumns {
  const { documents, content, most } = of;
  const digests = createPageDigests(of.source, most);
  const times = new Float64Array(most);
  const contentOffsets = new Uint32Array(most);
  const documentEnds = new Uint32Array(most);
  const head = headWriter(of);
  let into: Buffer | undefined;
  let start = 0;
  let count = 0;

  /** Room for the row's document. The first row tells about how long the fields of all are. */
  const roomFor = ({ fields }: GoodRow): Buffer => {
    const needed = head.mostBytes(fields) + content.bytesLeft() + 1;
    const usualBytes = head.mostBytes(fields) + (fields.end - fields.start) / 8;
    // One long row first says nothing of the others; where they are as long, there is room to be had.
    into ??= documents.take(content.bytesLeft() + Math.min(most * usualBytes, mostHeadBytes));
    return into.length - start < needed ? documents.grow(into, start, needed) : into;
  };

  return {
    put: (good) => {
      const { row, place, time } = good;
      into = roomFor(good);
      const contentStart = head.write(good, into, start);
      const contentEnd = content.write(place, into, contentStart);
      into = content.into();
      into[contentEnd] = closingBrace;
      digests.putIdentity(
        count,
        row.id === undefined ? { canonicalContent: canonicalJson(row.row) } : { id: row.id },
      );
      digests.putElement(count, into.subarray(contentStart - identityBytes, contentEnd));
      times[count] = time;
      contentOffsets[count] = head.units(good);
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

/** Room for the heads of a page to begin with. */
const mostHeadBytes = 8 * 2 ** 20;

const closingBrace = "}".charCodeAt(0);
