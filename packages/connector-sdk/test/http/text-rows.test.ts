import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { freeText } from "../../src/http/rows-text.ts";
import type { Rows } from "../../src/http/rows.ts";
import { TextRows } from "../../src/http/text-rows.ts";

const parse = (text: string): unknown => JSON.parse(text);
const readRow = (row: unknown): unknown => row;
const lists = fc.array(fc.oneof(fc.record({ id: fc.nat(), text: fc.string() }), fc.jsonValue()));

describe("rows that are kept as text", () => {
  it("are the rows of the list, at every place and in order", () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: -5, max: 30 }), (list, index) => {
        const rows = rowsOf(list);
        expect(rows.length).toBe(list.length);
        expect([...rows]).toEqual(parsed(list));
        expect(rows.at(index)).toEqual(parsed(list).at(index));
      }),
    );
  });

  it("are so in a list of many slices, in whatever order they are looked at", () => {
    const list = longList();
    const rows = rowsOf(list);
    expect([...rows]).toEqual(list);
    for (const place of [4_000, 10, 2_500, 2_499, 0, -1])
      expect(rows.at(place)).toEqual(list.at(place));
  });

  it("are each read once, in order, where they are parsed", () => {
    const list = longList();
    const seen: [unknown, number][] = [];
    const rows = TextRows.from(bytesOf(list), {
      parse,
      readRow: (row, _rows, place) => {
        seen.push([row, place]);
        return place * 2;
      },
    });
    expect(seen).toEqual(list.map((row, place) => [row, place]));
    expect(rows?.takeRead()).toEqual(list.map((_row, place) => place * 2));
    expect(rows?.takeRead()).toBeUndefined();
  });

  it("keep their last row when their text is freed, and say of others that it is too late", () => {
    const list = longList();
    const rows = rowsOf(list);
    freeText(rows.text);
    expect(rows.text.body.length).toBe(0);
    expect(rows.length).toBe(list.length);
    expect(rows.at(-1)).toEqual(list.at(-1));
    expect(() => rows.at(0)).toThrow(
      /Row 0 of 5000: its page was stored.* Read before `yield` what you need/,
    );
  });

  it("tell of a reader that throws, and go on: the answer is good", () => {
    const readOdd = (row: unknown): unknown => {
      if (row === 3) throw new Error("three is no row");
      return row;
    };
    const rows = TextRows.from(Buffer.from("[1,3,5]"), { parse, readRow: readOdd });
    expect(rows?.failure?.message).toBe("three is no row");
    expect(rows?.takeRead()).toEqual([1, undefined, 5]);
  });

  it.each(["", "{}", '{"rows":[]}', "[1,2", "[1,,2]", "[{},{]", "null", " [1]"])(
    "are none of a body like %j",
    (body) => {
      expect(TextRows.from(Buffer.from(body), { parse, readRow })).toBeUndefined();
    },
  );

  it("are none of a list that is cut off behind its first slices", () => {
    const body = bytesOf(longList());
    const cut = Buffer.concat([body.subarray(0, 100_000), Buffer.from("]")]);
    expect(TextRows.from(cut, { parse, readRow })).toBeUndefined();
  });
});

function rowsOf(list: readonly unknown[]): TextRows & Rows {
  const rows = TextRows.from(bytesOf(list), { parse, readRow });
  if (rows === undefined) throw new Error("expected rows");
  return rows;
}

/** In memory of its own, as answers come. */
function bytesOf(list: readonly unknown[]): Buffer {
  const text = Buffer.from(JSON.stringify(list));
  const bytes = Buffer.allocUnsafeSlow(text.length);
  text.copy(bytes);
  return bytes;
}

/** As it comes back from JSON: without negative zeros. */
function parsed(list: readonly unknown[]): unknown[] {
  return JSON.parse(JSON.stringify(list)) as unknown[];
}

function longList(): { readonly id: number; readonly text: string }[] {
  return Array.from({ length: 5_000 }, (_, id) => ({ id, text: `ä } , { ${"x".repeat(40)}` }));
}
