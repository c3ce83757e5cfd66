import { expect, it } from "@jest/globals";
import { parseExact, writeExact } from "../../src/api/exact-json.ts";

it.each([
  '{"id":9007199254740993,"of":["-1",2.5,-12345678901234567890]}',
  '{"large":1e300,"text":"1,12345678901234567890"}',
  '{"small":1}',
])("keeps every digit: %s", (text) => {
  expect(JSON.parse(writeExact(parseExact(text)))).toEqual(JSON.parse(text));
  expect(writeExact(parseExact(text)).replaceAll(/\s/g, "")).toBe(text.replace("1e300", "1e+300"));
});

it("gives integers beyond 2^53 as bigints, and others as numbers", () => {
  expect(parseExact("[9007199254740993, 9007199254740991]")).toEqual([
    9007199254740993n,
    9007199254740991,
  ]);
});
