import { hash } from "node:crypto";
import type { ManifestContentType, ReadPage, ReadRow, Stream } from "@sluice/connector-sdk";
import type { PageBatch, QuarantinedRow } from "../lake/page-batch.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import { contentIdentityOf, elementBytes, elementOf, identityBytes, identityOf } from "../ledger/digest.ts";

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

/** Turns a page into what the store takes. A row that cannot become a record goes to quarantine; the rest goes on. */
export function buildBatch(
  page: Pick<ReadPage, "rows" | "vendorNow">,
  target: BatchTarget,
  how: { readonly now: number; readonly countsLag: boolean },
): PageBatch {
  const quarantined: QuarantinedRow[] = [];
  const good: { row: ReadRow; time: number; fields: string }[] = [];
  for (const row of page.rows) {
    const outcome = normalise(row, target);
    if (typeof outcome === "string") quarantined.push(quarantine(row, outcome));
    else good.push({ row, ...outcome });
  }
  const count = good.length;
  const identities = new Uint8Array(count * identityBytes);
  const elements = new Uint8Array(count * elementBytes);
  const times = new Float64Array(count);
  const contentOffsets = new Uint32Array(count);
  const documents: string[] = [];
  const tail = `,${JSON.stringify(target.namespace)}:`;
  const middle = `,"write_time":${how.now},${target.stamp}`;
  good.forEach(({ row, time, fields }, at) => {
    const identity = identify(row, target.source);
    identities.set(identity, at * identityBytes);
    elements.set(elementOf(identity, row.text), at * elementBytes);
    times[at] = time;
    const head = `{"timestamp":${time}${middle}${fields}${tail}`;
    contentOffsets[at] = head.length;
    documents.push(`${head}${row.text}}`);
  });
  const lag = how.countsLag && page.vendorNow !== undefined ? { lagsMs: lagsOf(times, page.vendorNow) } : {};
  const { index, instance, namespace } = target;
  return { index, instance, count, identities, elements, times, documents, contentOffsets, namespace, quarantined, ...lag };
}

function normalise(row: ReadRow, target: BatchTarget): { time: number; fields: string } | string {
  if (typeof row.row !== "object" || row.row === null || Array.isArray(row.row)) return "the row is not an object";
  if (row.time === undefined) return "the row has no valid time";
  try {
    const members = membersOf(target.stream.normalize(row.row as never)); // the author's own row type
    return { time: Math.trunc(row.time), fields: members === "" ? "" : `,${members}` };
  } catch (error) {
    return `normalize failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function identify(row: ReadRow, source: string): Uint8Array {
  if (row.id !== undefined) return identityOf(source, row.id);
  return contentIdentityOf(source, canonicalJson(row.row));
}

function quarantine(row: ReadRow, reason: string): QuarantinedRow {
  return { hash: hash("sha256", row.text, "hex"), raw: row.text, reason };
}

function membersOf(fields: Record<string, unknown>): string {
  return JSON.stringify(fields).slice(1, -1);
}

function lagsOf(times: Float64Array, vendorNow: number): Float64Array {
  return times.map((time) => Math.max(vendorNow - time, 0));
}
