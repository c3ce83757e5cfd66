import { describe, expect, it } from "@jest/globals";
import { parseJson } from "@sluice/connector-sdk";
import type { ReadRow } from "@sluice/connector-sdk";
import { rawRowsOf } from "../../src/collect/raw-rows.ts";

describe("a row as the vendor wrote it", () => {
  it("keeps spacing, numbers, escapes and keys that come twice", () => {
    const odd = '{ "id" : 12345678901234567890, "n":1.0e2,\n "s":"\\u00fc\\/", "s":"last" }';
    const page = pageOf(`[{"id":1}, ${odd} ,"text"]`);

    expect(rawRowsOf(page)(rowAt(page, 1))).toBe(odd);
    expect(rawRowsOf(page)(rowAt(page, 2))).toBe('"text"');
  });

  it("is found inside an envelope, beside and around other lists of its length", () => {
    const body = '{"links":["a","b"], "items":[{"to":[1, 2]}, {"to":[ 3,4 ]}]}';
    const page = pageOf(body, (json) => (json as { items: unknown[] }).items);

    expect(rawRowsOf(page)(rowAt(page, 1))).toBe('{"to":[ 3,4 ]}');
  });

  it("is told from an equal one by its place", () => {
    const page = pageOf('[{"id":1},{ "id":1 }]');

    expect(page.rows.map(rawRowsOf(page))).toEqual(['{"id":1}', '{ "id":1 }']);
  });

  it("is its JSON where there is no text, or none that says the same", () => {
    const page = pageOf('[{ "id":1 }]');
    const without = { ...page, received: { body: undefined } };
    const another = { ...page, received: { body: '[{ "id":2 }]' } };

    expect(rawRowsOf(without)(rowAt(page, 0))).toBe('{"id":1}');
    expect(rawRowsOf(another)(rowAt(page, 0))).toBe('{"id":1}');
  });
});

interface Page {
  readonly rows: readonly ReadRow[];
  readonly received: { body: string | undefined };
}

function pageOf(body: string, rowsOf = (json: unknown) => json as unknown[]): Page {
  const rows = rowsOf(parseJson(body)).map((row) => ({
    row,
    id: undefined,
    text: JSON.stringify(row),
    time: undefined,
  }));
  return { rows, received: { body } };
}

function rowAt({ rows }: Page, place: number): ReadRow {
  return rows[place] as ReadRow;
}
