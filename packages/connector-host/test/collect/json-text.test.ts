import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { elementsFrom, startOfArray } from "../../src/collect/json-text.ts";

describe("an array in a JSON text", () => {
  it("is found by the keys that lead to it, among members like them", () => {
    const text =
      '{ "n": "items", "data" : {"items":[1],"x":[9]}, "items" : [ {"a":[1,\t2]} ,\n 1.50e1 ] }';
    expect(textsOf(text, ["items"])).toEqual(['{"a":[1,\t2]}', "1.50e1"]);
    expect(textsOf(text, ["data", "items"])).toEqual(["1"]);
    expect(textsOf('{"\\u0061":["]\\"[,", [] ]}', ["a"])).toEqual(['"]\\"[,"', "[]"]);
    expect(textsOf(" [ ] ", [])).toEqual([]);
  });

  it("is the last of its name, as for a parser", () => {
    expect(textsOf('{"a":[1],"a":[2, 3]}', ["a"])).toEqual(["2", "3"]);
  });

  it("has the elements that a parser finds, in any JSON", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.nat(2), fc.boolean(), (rows, indent, isWrapped) => {
        const body = JSON.stringify(isWrapped ? { total: 1, rows } : rows, null, indent);
        const texts = textsOf(body, isWrapped ? ["rows"] : []);
        expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual(
          JSON.parse(JSON.stringify(rows)),
        );
      }),
    );
  });
});

function textsOf(text: string, path: readonly string[]): string[] {
  const json = Buffer.from(text);
  return elementsFrom(json, startOfArray(json, path)).map(({ start, end }) =>
    json.toString("utf8", start, end),
  );
}
