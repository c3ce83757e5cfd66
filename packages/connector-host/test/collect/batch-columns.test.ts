import { describe, expect, it } from "@jest/globals";
import type { ReadRow } from "@sluice/connector-sdk";
import fc from "fast-check";
import { createBatchColumns, type BatchColumns } from "../../src/collect/batch-columns.ts";
import { FieldsText } from "../../src/collect/fields-text.ts";
import type { DocumentPool } from "../../src/collect/document-pool.ts";
import { contentWriter } from "../../src/collect/write-content.ts";

const mebi = 2 ** 20;

describe("the room for a page's documents", () => {
  it("is not that of a very long first row for all of them", () => {
    const rows = [{ subject: "x".repeat(mebi) }, ...shortRows(4_999)];
    const pool = exactPool();

    const columns = fill(rows, pool);

    expect(documentsOf(columns)).toEqual(rows.map(documentOf));
    expect(pool.mostBytes()).toBeLessThan(16 * mebi);
  });

  it("is had at once where all rows are about as long as the first", () => {
    const pool = exactPool();
    fill(shortRows(5_000), pool);
    expect(pool.growths()).toBe(0);
  });

  it("grows with what the first row did not tell, also beyond what is taken to begin with", () => {
    const rows = [...shortRows(1), ...longRows(12), ...shortRows(1)];
    const pool = exactPool();

    const columns = fill(rows, pool);

    expect(documentsOf(columns)).toEqual(rows.map(documentOf));
    expect(pool.growths()).toBeGreaterThan(0);
  });

  it("is enough, however uneven the rows and whatever their letters", () => {
    let grown = 0;
    fc.assert(
      fc.property(fc.array(fc.record({ subject }), { minLength: 1, maxLength: 30 }), (rows) => {
        const pool = exactPool();
        expect(documentsOf(fill(rows, pool))).toEqual(rows.map(documentOf));
        grown += pool.growths();
      }),
      { numRuns: 200 },
    );
    expect(grown).toBeGreaterThan(100);
  });

  it("is none where no row became a record", () => {
    expect(documentsOf(fill([], exactPool()))).toEqual([]);
  });
});

/** From nothing to some thousand letters of one, two, three and four bytes. */
const subject = fc
  .tuple(fc.constantFrom("", "a", "é", "漢", "🙂"), fc.constantFrom(1, 20, 400, 3_000))
  .map(([letter, times]) => letter.repeat(times));

interface Fields {
  readonly subject: string;
}

function shortRows(count: number): Fields[] {
  return Array.from({ length: count }, (_, at) => ({ subject: `short ${at}` }));
}

function longRows(count: number): Fields[] {
  return Array.from({ length: count }, () => ({ subject: "漢".repeat(mebi / 3) }));
}

function fill(rows: readonly Fields[], documents: DocumentPool): BatchColumns {
  const read = rows.map((_, at): ReadRow => {
    return { row: { id: at }, id: String(at), text: JSON.stringify({ id: at }), time: at };
  });
  const columns = createBatchColumns({
    source: "source-1",
    documents,
    content: contentWriter({ rows: read, received: { text: undefined } }, documents),
    written: ',"write_time":5',
    key: ',"vendor":',
    most: rows.length,
  });
  const text = new FieldsText(1);
  read.forEach((row, place) => {
    const fields = text.add(JSON.stringify(rows[place]).slice(1, -1));
    columns.put({ row, place, time: place, fields });
  });
  return columns;
}

function documentOf({ subject }: Fields, at: number): unknown {
  return { timestamp: at, write_time: 5, subject, vendor: { id: at } };
}

function documentsOf(columns: BatchColumns): unknown[] {
  const { documents, documentEnds } = columns.filled();
  return Array.from(documentEnds, (end, at) => {
    const start = documentEnds[at - 1] ?? 0;
    return JSON.parse(Buffer.from(documents.subarray(start, end)).toString());
  });
}

/** Gives what was asked for and not a byte more, so that every one that was not asked for is missed. */
function exactPool() {
  let growths = 0;
  let mostBytes = 0;
  const take = (bytes: number): Buffer => {
    mostBytes = Math.max(mostBytes, bytes);
    if (bytes > 64 * mebi) throw new Error(`no page of these tests needs ${bytes} bytes`);
    return Buffer.alloc(Math.floor(bytes));
  };
  const pool: DocumentPool = {
    take,
    grow: (buffer, used, more) => {
      growths++;
      const larger = take(used + more);
      buffer.copy(larger, 0, 0, used);
      return larger;
    },
    giveBack: () => undefined,
  };
  return { ...pool, growths: () => growths, mostBytes: () => mostBytes };
}
