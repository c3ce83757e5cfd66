import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { arraysOfLength } from "../../src/collect/json-arrays.ts";

describe("the arrays of a length in a JSON text", () => {
  it("are given with their elements as they are written, outer ones first", () => {
    const text = '{ "n": 2, "items" : [ {"a":[1,\t2]} ,\n 1.50e1 ], "more": [[], "]\\"[,"] }';

    expect(textsOf(text, 2)).toEqual([
      ['{"a":[1,\t2]}', "1.50e1"],
      ["1", "2"],
      ["[]", '"]\\"[,"'],
    ]);
  });

  it("are none when nothing has that length", () => {
    expect(textsOf("[]", 1)).toEqual([]);
    expect(textsOf('{"a":[1]}', 2)).toEqual([]);
    expect(textsOf('"[1,2]"', 2)).toEqual([]);
  });

  it("hold what a parser finds, in any JSON", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(2), (rows, indent) => {
        const [outer] = textsOf(JSON.stringify({ rows }, null, indent), rows.length);
        expect(outer?.map((text) => JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(rows)));
      }),
    );
  });
});

function textsOf(text: string, length: number): string[][] {
  return arraysOfLength(text, length).map((elements) =>
    elements.map(({ start, end }) => text.slice(start, end)),
  );
}
