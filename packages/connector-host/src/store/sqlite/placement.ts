import type { PageBatch } from "../../lake/page-batch.ts";
import { elementBytes, identityBytes } from "../../ledger/digest.ts";
import { wordsOf } from "../../lake/identity-words.ts";
import type { NewRow } from "./record-rows.ts";
import type { SourceRow } from "./source-row.ts";
import type { StampRef } from "./stamps.ts";

/** A page on its way into the lake, row by row. */
export interface Placement {
  readonly batch: PageBatch;
  readonly source: SourceRow;
  readonly run: number;
  readonly now: number;
  /** Of all documents of the batch. */
  readonly stamp: StampRef;
  readonly identities: Buffer;
  /** The identities as `wordsOf` them. */
  readonly words: Uint32Array;
  time(index: number): number;
  identity(index: number): Buffer;
  /** 32 bytes. */
  element(index: number): Buffer;
  /** The part of the element that the row keeps. */
  digest(index: number): Buffer;
  document(index: number): string;
  /** The document in UTF-8. */
  documentBytes(index: number): Buffer;
  /** Bytes of the whole document, with its stamp. */
  documentLength(index: number): number;
  row(index: number): NewRow;
}

/** @throws RangeError for a batch whose columns are shorter than its count */
export function placementOf(
  batch: PageBatch,
  by: Pick<Placement, "source" | "run" | "now" | "stamp">,
): Placement {
  checkColumns(batch);
  const identities = asBuffer(batch.identities);
  const elements = asBuffer(batch.elements);
  const documents = asBuffer(batch.documents);
  const startOf = (index: number): number =>
    index === 0 ? 0 : (batch.documentEnds[index - 1] ?? 0);
  const placement: Placement = {
    ...by,
    batch,
    identities,
    words: wordsOf(identities),
    time: (index) => Math.floor(batch.times[index] ?? Number.NaN),
    identity: (index) => identities.subarray(index * identityBytes, (index + 1) * identityBytes),
    element: (index) => elements.subarray(index * elementBytes, (index + 1) * elementBytes),
    digest: (index) => elements.subarray(index * elementBytes, index * elementBytes + digestBytes),
    document: (index) => documents.toString("utf8", startOf(index), batch.documentEnds[index]),
    documentBytes: (index) => documents.subarray(startOf(index), batch.documentEnds[index]),
    documentLength: (index) => (batch.documentEnds[index] ?? 0) - startOf(index) + by.stamp.bytes,
    row: (index) => ({
      index: batch.index,
      time: placement.time(index),
      id: placement.identity(index),
      source: by.source.number,
      run: by.run,
      digest: placement.digest(index),
      written: by.now,
      content_at: batch.contentOffsets[index] ?? 0,
      stamp: by.stamp.number,
      doc: placement.document(index),
    }),
  };
  return placement;
}

/** Of an element, what a row keeps. */
export const digestBytes = 16;

function checkColumns(batch: PageBatch): void {
  const lengths = {
    identities: batch.identities.length / identityBytes,
    elements: batch.elements.length / elementBytes,
    times: batch.times.length,
    documentEnds: batch.documentEnds.length,
    contentOffsets: batch.contentOffsets.length,
  };
  for (const [column, length] of Object.entries(lengths)) {
    if (length !== batch.count) {
      throw new RangeError(`batch.${column}: expected ${batch.count} rows, found ${length}`);
    }
  }
  if ((batch.documentEnds.at(-1) ?? 0) !== batch.documents.length) {
    throw new RangeError("batch.documents: expected to end with the last document");
  }
  if (!batch.times.every(Number.isFinite))
    throw new RangeError("batch.times: expected finite times");
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
