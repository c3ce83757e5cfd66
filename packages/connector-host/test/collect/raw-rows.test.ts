import { describe, expect, it } from "@jest/globals";
import { parseJson } from "@sluice/connector-sdk";
import type { ReadRow, RowsText } from "@sluice/connector-sdk";
import { rawRowsOf } from "../../src/collect/raw-rows.ts";

describe("a row as the vendor wrote it", () => {
  it("keeps spacing, numbers, escapes and keys that come twice", () => {
    const odd = '{ "id" : 12345678901234567890, "n":1.0e2,\n "s":"ü漢\\u00fc\\/", "s":"last" }';
    const page = pageOf(`[{"id":1}, ${odd} ,"text"]`);

    expect(rawRowsOf(page)(rowAt(page, 1))).toBe(odd);
    expect(rawRowsOf(page)(rowAt(page, 2))).toBe('"text"');
  });

  it("is found inside an envelope, beside and around other lists of its length", () => {
    const body = '{"links":["a","b"], "items":[{"to":[1, 2]}, {"to":[ 3,4 ]}]}';
    const page = pageOf(body, ["items"]);

    expect(rawRowsOf(page)(rowAt(page, 1))).toBe('{"to":[ 3,4 ]}');
  });

  it("is told from an equal one by its place", () => {
    const page = pageOf('[{"id":1},{ "id":1 }]');

    expect(page.rows.map(rawRowsOf(page))).toEqual(['{"id":1}', '{ "id":1 }']);
  });

  it("is its JSON where the connector made it", () => {
    const page = { ...pageOf('[{ "id":1 }]'), received: { text: undefined } };

    expect(rawRowsOf(page)(rowAt(page, 0))).toBe('{"id":1}');
  });
});

interface Page {
  readonly rows: readonly ReadRow[];
  readonly received: { text: RowsText | undefined };
}

function pageOf(body: string, path: readonly string[] = []): Page {
  let elements = parseJson(body);
  for (const key of path) elements = (elements as Record<string, unknown>)[key];
  const rows = (elements as unknown[]).map((row) => ({
    row,
    id: undefined,
    text: JSON.stringify(row),
    time: undefined,
  }));
  const text = { body: Buffer.from(body), path, elements: elements as unknown[], isAlone: false };
  return { rows, received: { text } };
}

function rowAt({ rows }: Page, place: number): ReadRow {
  return rows[place] as ReadRow;
}
