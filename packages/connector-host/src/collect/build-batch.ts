import { hash } from "node:crypto";
import {
  stampedFields,
  type ManifestContentType,
  type ReadPage,
  type ReadRow,
  type Stream,
} from "@sluice/connector-sdk";
import type { PageBatch, QuarantinedRow } from "../lake/page-batch.ts";
import { createBatchColumns, type GoodRow } from "./batch-columns.ts";
import type { DocumentPool } from "./document-pool.ts";
import { FieldsText } from "./fields-text.ts";
import { rawRowsOf } from "./raw-rows.ts";
import { contentWriter } from "./write-content.ts";

/** What is the same for every record of an instance's stream. */
export interface BatchTarget {
  readonly source: string;
  readonly index: string;
  readonly instance: string;
  /** Key of the vendor's record in the document. */
  readonly namespace: string;
  readonly stream: Pick<Stream, "normalize">;
  /** The stamp's constant part as JSON members, e.g. `"msg_class":"…","tenant_name":"…"`. */
  readonly stamp: string;
}

/** The constant part of what the host stamps on every record, as JSON members without braces. */
export function stampMembers(stamp: {
  readonly contentType: Pick<ManifestContentType, "msgClass">;
  readonly custId: string;
  readonly tenantName: string;
  readonly origin: { readonly source: string; readonly vendor: string; readonly category: string };
  readonly processor: { readonly id: string; readonly name: string };
}): string {
  return membersOf({
    msg_class: stamp.contentType.msgClass,
    cust_id: stamp.custId,
    tenant_name: stamp.tenantName,
    msg_origin: { ...stamp.origin, processor: { ...stamp.processor, type: "log_collector" } },
  });
}

/**
 * Turns a page into what the store takes. A row that cannot become a record goes to quarantine; the rest goes on.
 *
 * @param how `documents`: where the batch's documents lie, to be given back when the batch is done with
 */
export function buildBatch(
  page: Pick<ReadPage, "rows" | "received" | "vendorNow">,
  target: BatchTarget,
  how: { readonly now: number; readonly countsLag: boolean; readonly documents: DocumentPool },
): PageBatch {
  const quarantined: QuarantinedRow[] = [];
  const rawOf = rawRowsOf(page);
  const columns = createBatchColumns({
    source: target.source,
    documents: how.documents,
    content: contentWriter(page, how.documents),
    written: `,"write_time":${how.now}`,
    key: `,${JSON.stringify(target.namespace)}:`,
    most: page.rows.length,
  });
  const texts = new Set<FieldsText>();
  const prepare = rowPreparer(target.stream, new FieldsText(0));
  page.rows.forEach((row, place) => {
    const outcome = (row.prepared as PreparedRow | undefined) ?? prepare(row);
    if (typeof outcome === "string") {
      quarantined.push(quarantine(rawOf(row), outcome));
      return;
    }
    columns.put({ row, place, ...outcome });
    texts.add(outcome.fields.text);
  });
  for (const text of texts) text.free();
  const { index, instance, namespace, stamp } = target;
  const filled = columns.filled();
  const lag =
    how.countsLag && page.vendorNow !== undefined
      ? { lagsMs: lagsOf(filled.times, page.vendorNow) }
      : {};
  return { index, instance, ...filled, stamp, namespace, quarantined, ...lag };
}

/** What becomes of a row, but for its content: or the reason why it cannot become a record. */
export type PreparedRow = Pick<GoodRow, "time" | "fields"> | string;

/** Normalises the rows of one page, each while its object is there. @param text of this page alone: it is freed with it */
export function rowPreparer(
  stream: Pick<Stream, "normalize">,
  text: FieldsText,
): (row: ReadRow) => PreparedRow {
  return ({ row, time }) => {
    if (typeof row !== "object" || row === null || Array.isArray(row))
      return "the row is not an object";
    if (time === undefined) return "the row has no valid time";
    try {
      const fields = stream.normalize(row);
      const taken = stampedFields.find((name) => name in fields);
      // Whoever sets its own tenant would be found among the records of another.
      if (taken !== undefined) return `normalize set "${taken}", which the host sets`;
      return { time: Math.trunc(time), fields: text.add(membersOf(fields)) };
    } catch (error) {
      return `normalize failed: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
}

function quarantine(raw: string, reason: string): QuarantinedRow {
  return { hash: hash("sha256", raw, "hex"), raw, reason };
}

function membersOf(fields: Record<string, unknown>): string {
  return JSON.stringify(fields).slice(1, -1);
}

function lagsOf(times: Float64Array, vendorNow: number): Float64Array {
  return times.map((time) => Math.max(vendorNow - time, 0));
}
