import { describe, expect, it } from "@jest/globals";
import type { ReadRow, RowsText } from "@sluice/connector-sdk";
import { buildBatch, type BatchTarget } from "../../src/collect/build-batch.ts";
import { createDocumentPool } from "../../src/collect/document-pool.ts";
import { elementOf, identityOf } from "../../src/ledger/digest.ts";

const target: BatchTarget = {
  source: "source-1",
  index: "syslog",
  instance: "instance-1",
  namespace: "vendor",
  stream: { normalize: (row) => ({ subject: (row as { s: string }).s }) },
  stamp: `"msg_class":"test"`,
};

describe("a page's batch", () => {
  it("holds each document behind the other, whatever letters and lengths the rows have", () => {
    const texts = ["plain", "漢字かな交じり文".repeat(3_000), "", "ends 🙂", "x".repeat(70_000)];
    const batch = batchOf(texts);
    expect(documentsOf(batch)).toEqual(
      texts.map((s, at) => ({
        timestamp: 1_000 + at,
        write_time: 5,
        subject: s,
        vendor: { id: `id-${at}`, s },
      })),
    );
    expect(batch.stamp).toBe(target.stamp);
  });

  it("digests identity and content text, and leaves the document as it is", () => {
    const batch = batchOf(["漢字", "plain"]);
    const content = JSON.stringify({ id: "id-0", s: "漢字" });
    const identity = identityOf("source-1", "id-0");
    expect(Buffer.from(batch.identities.subarray(0, 16))).toEqual(identity);
    expect(Buffer.from(batch.elements.subarray(0, 32))).toEqual(elementOf(identity, content));
    const first = Buffer.from(batch.documents.subarray(0, batch.documentEnds[0])).toString();
    expect(first.slice(batch.contentOffsets[0], -1)).toBe(content);
  });

  it("is the same from the text that the page came in as from its rows", () => {
    const body = '{"items": [ {"id":"a", "s":"\\u6f22"}, 17, {"id":"b","s":"x\\/y"} ]}';
    const elements = (JSON.parse(body) as { items: unknown[] }).items;
    const rows = elements.map((row): ReadRow => {
      const id = (row as { id?: string }).id;
      return { row, id, text: JSON.stringify(row), time: id === undefined ? undefined : 7 };
    });
    const from = (text: RowsText | undefined): ReturnType<typeof buildBatch> =>
      buildBatch({ rows, received: { text }, vendorNow: undefined }, target, {
        now: 5,
        countsLag: false,
        documents: createDocumentPool(),
      });
    const fromText = from({
      body: Buffer.from(body),
      path: ["items"],
      isAlone: true,
    });
    expect(fromText).toMatchObject({ count: 2, quarantined: [{ raw: "17" }] });
    expect(documentsOf(fromText)).toMatchObject([
      { vendor: { s: "漢" } },
      { vendor: { s: "x/y" } },
    ]);
    expect(fromText).toEqual(from(undefined));
  });

  it.each(["tenant_name", "cust_id", "msg_origin", "timestamp"])(
    "quarantines a row whose connector sets %s itself, and keeps the others",
    (name) => {
      const normalize = (row: unknown): Record<string, unknown> =>
        (row as { s: string }).s === "odd" ? { [name]: "of another" } : {};
      const batch = batchOf(["good", "odd"], { ...target, stream: { normalize } });
      expect(documentsOf(batch)).toMatchObject([{ vendor: { s: "good" } }]);
      expect(batch.quarantined).toMatchObject([
        { raw: '{"id":"id-1","s":"odd"}', reason: `normalize set "${name}", which the host sets` },
      ]);
    },
  );

  it.each([
    ["many of them", 20_000, 0],
    ["some, and a long text behind them", 4_000, 50_000],
  ])("has room for numbers that are longer than written: %s", (_what, count, letters) => {
    const numbers = `1e20${",1e20".repeat(count)}`;
    const body = `[{"id":"a","v":[${numbers}]},{"id":"b","t":"${"x".repeat(letters)}"}]`;
    const elements = JSON.parse(body) as { id: string }[];
    const rows = elements.map((row): ReadRow => {
      return { row, id: row.id, text: JSON.stringify(row), time: 7 };
    });
    const text = { body: Buffer.from(body), path: [], isAlone: true };
    const page = { rows, received: { text }, vendorNow: undefined };
    const batch = buildBatch(page, target, {
      now: 5,
      countsLag: false,
      documents: createDocumentPool(),
    });
    expect(documentsOf(batch)).toMatchObject(elements.map((vendor) => ({ vendor })));
  });
});

function batchOf(texts: readonly string[], of = target): ReturnType<typeof buildBatch> {
  const rows = texts.map((s, at): ReadRow => {
    const row = { id: `id-${at}`, s };
    return { row, id: row.id, text: JSON.stringify(row), time: 1_000 + at };
  });
  const page = { rows, received: { text: undefined }, vendorNow: undefined };
  return buildBatch(page, of, { now: 5, countsLag: false, documents: createDocumentPool() });
}

function documentsOf({ documents, documentEnds }: ReturnType<typeof buildBatch>): unknown[] {
  const bytes = Buffer.from(documents.buffer, documents.byteOffset, documents.byteLength);
  return Array.from(documentEnds, (end, at) =>
    JSON.parse(bytes.toString("utf8", at === 0 ? 0 : documentEnds[at - 1], end)),
  );
}
