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

const plain = fc.record({ id: fc.nat(), text: fc.string({ unit: "binary" }) });

describe("parseList", () => {
  it("gives the very objects of a long list, wherever it is sliced", () => {
    let sliced = 0;
    let leftWhole = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(tricky, plain), { minLength: 1 }),
        fc.nat(300),
        (some, into) => {
          const body = borderIn(some, into);
          const before = Buffer.from(body);
          const { rows, slices } = parsed(body);
          if (rows === undefined) leftWhole++;
          else expect(JSON.stringify(rows)).toBe(body.toString());
          if (rows !== undefined && slices.length > 1) sliced++;
          expect(body.equals(before)).toBe(true);
        },
      ),
      { numRuns: 120 },
    );
    // Both ways were gone, and not by chance.
    expect(Math.min(sliced, leftWhole)).toBeGreaterThan(20);
  });

  it.each([
    ["letters of three bytes", { text: "漢".repeat(12) }],
    ["letters of four bytes", { text: "😀".repeat(12) }],
    ["escapes", { text: '\\"\n'.repeat(12) }],
    ["brackets and braces of a text", { text: "}{][,".repeat(12) }],
    ["nested objects that stand alone", { nested: [{ nested: [{ id: 1 }] }], text: "" }],
  ])("slices behind an object where a slice would end within its %s", (_what, special) => {
    for (const into of everyByteOf(special)) {
      const body = borderIn([special, { id: 1 }], into);
      const { rows, slices } = parsed(body);
      expect(slices[0]?.endsWith(`${JSON.stringify(special)}]`)).toBe(true);
      expect(JSON.stringify(rows)).toBe(body.toString());
    }
  });

  it.each([
    ["a text that reads like the end of an object", { text: `${"x".repeat(300)}},{` }],
    ["escapes that do", { text: `${"x".repeat(300)}"},{"` }],
    ["a list within an object", { text: "x".repeat(300), nested: [{ id: 1 }, { id: 2 }] }],
  ])("leaves to others a list that would be cut within %s", (_what, special) => {
    expect(parsed(borderIn([special, { id: 1 }], 100)).rows).toBeUndefined();
  });

  it("slices a list of ordinary objects", () => {
    const { rows, slices } = parsed(long([{ id: 1, text: "ordinary" }]));
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

/** What came of a list, and every text that was parsed for it. */
function parsed(body: Buffer) {
  const slices: string[] = [];
  const rows = parseList(body, (text) => {
    slices.push(text);
    return parseJson(text);
  });
  return { rows, slices };
}

/** A long list in which the first slice has its length so many bytes behind the begin of these objects. */
function borderIn(some: readonly unknown[], into: number): Buffer {
  const fixedBytes = '[{"text":""},'.length;
  const filler = { text: "x".repeat(sliceBytes - fixedBytes - into) };
  return Buffer.from(JSON.stringify([filler, ...some, ...ordinary]));
}

const sliceBytes = 32 * 1024;
const ordinary = Array.from({ length: 1_200 }, (_, id) => ({ id, text: "ordinary letters" }));

function everyByteOf(special: object): number[] {
  return Array.from({ length: Buffer.byteLength(JSON.stringify(special)) - 1 }, (_, at) => at);
}

/** The same objects again and again, until the list is long enough to be sliced. */
function long(some: readonly unknown[]): Buffer {
  const inner = JSON.stringify(some).slice(1, -1);
  const times = Math.ceil(100_000 / (inner.length + 1));
  return Buffer.from(`[${Array.from({ length: times }, () => inner).join(",")}]`);
}
