import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseJson } from "@sluice/connector-sdk";
import { parseList } from "../../src/http/parse-list.ts";

/** Newer than TypeScript's library. */
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

/** Objects in which everything stands that could be taken for the comma between two of them. */
const tricky = fc.record({
  text: fc.oneof(fc.constantFrom('},{"id":', '"},{"', "\\", "ä},{😀"), fc.string()),
  nested: fc.array(fc.record({ id: fc.integer(), list: fc.array(fc.constantFrom({}, [], "},{")) })),
  id: fc.bigInt({ min: 0n, max: 2n ** 70n }).map((id) => rawJSON(id.toString())),
});

describe("parseList", () => {
  it("gives the very objects of a long list, wherever it is sliced", () => {
    fc.assert(
      fc.property(fc.array(tricky, { minLength: 1, maxLength: 20 }), (some) => {
        const body = long(some);
        const before = Buffer.from(body);
        const rows = parseList(body, parseJson);
        if (rows !== undefined) expect(JSON.stringify(rows)).toBe(body.toString());
        expect(body.equals(before)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("slices a list of ordinary objects", () => {
    const slices: string[] = [];
    const rows = parseList(long([{ id: 1, text: "ordinary" }]), (text) => {
      slices.push(text);
      return parseJson(text);
    });
    expect(rows?.length).toBeGreaterThan(2_000);
    expect(slices.length).toBeGreaterThan(2);
  });

  it.each([
    ["is short", (body: string) => body.slice(0, 1_000)],
    ["is cut", (body: string) => body.slice(0, -20)],
    ["is cut behind an object", (body: string) => body.slice(0, body.lastIndexOf("},{") + 1)],
    ["has something behind it", (body: string) => `${body}]`],
    ["has a mistake", (body: string) => body.replace('{"id":1', "{id:1")],
    ["has a comma too many", (body: string) => body.replace("},{", "},,{")],
    ["is no list", (body: string) => `{"rows":${body}}`],
    ["holds nothing between two commas", (body: string) => `[,${body.slice(1)}`],
  ])("leaves to others what %s", (_what, change) => {
    const body = long([{ id: 1, text: "ordinary" }]).toString();
    expect(parseList(Buffer.from(change(body)), parseJson)).toBeUndefined();
  });
});

/** The same objects again and again, until the list is long enough to be sliced. */
function long(some: readonly unknown[]): Buffer {
  const inner = JSON.stringify(some).slice(1, -1);
  const times = Math.ceil(100_000 / (inner.length + 1));
  return Buffer.from(`[${Array.from({ length: times }, () => inner).join(",")}]`);
}
