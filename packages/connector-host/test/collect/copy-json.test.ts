import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { jsonCopier } from "../../src/collect/copy-json.ts";

describe("copying JSON", () => {
  it("writes what the vendor escaped in UTF-8, and escapes only what must be", () => {
    const written = String.raw`"\u00fc\u6f22\ud83d\ude42 \/ \u0041 \" \\ \u0022 \u005C \n \u000A \u0001"`;
    expect(copy(written)).toBe(String.raw`"ü漢🙂 / A \" \\ \" \\ \n \n \u0001"`);
  });

  it("keeps halves of pairs escaped, which UTF-8 cannot hold", () => {
    const written = String.raw`"\ud83d \uDE42 \ud83d\u0041 \ud83d\ud83d\ude42"`;
    expect(copy(written)).toBe(String.raw`"\ud83d \ude42 \ud83dA \ud83d🙂"`);
  });

  it("writes numbers in their shortest form, and keeps every digit of an integer", () => {
    expect(
      copy("[1.50, 1e2, -0, -0.0, 1E+2, -7, 12345678901234567890, -12345678901234567890]"),
    ).toBe("[1.5,100,0,0,100,-7,12345678901234567890,-12345678901234567890]");
  });

  it("finds room for numbers that are longer than the vendor wrote them", () => {
    const written = `[${"1e20,".repeat(9)}"behind them"]`;
    expect(copy(written)).toBe(JSON.stringify(JSON.parse(written)));
  });

  it("leaves out blanks between the values and keeps those within", () => {
    expect(copy('{ "a b" :\n[ 1 ,\t" x " ] , "c":{ } }')).toBe('{"a b":[1," x "],"c":{}}');
  });

  it("copies value after value of an array, of whatever kind", () => {
    const source = Buffer.from('[ {"a":[1]} , "x,]" ,12, null,[],{} ]');
    const copier = jsonCopier(source, 1, grow);
    const into = Buffer.alloc(source.length);
    const values = Array.from({ length: 6 }, () =>
      into.toString("utf8", 0, copier.copyNext(into, 0)),
    );
    expect(values).toEqual(['{"a":[1]}', '"x,]"', "12", "null", "[]", "{}"]);
  });

  it("writes what JSON.stringify writes, for any JSON, however it was written", () => {
    fc.assert(
      fc.property(anyJson, fc.nat(2), fc.boolean(), (value, indent, isEscaped) => {
        const written = JSON.stringify(value, null, indent);
        const source = isEscaped ? escaped(written) : written;
        expect(copy(source)).toBe(JSON.stringify(value));
      }),
      { numRuns: 500 },
    );
  });
});

/** Keys that look like numbers change their places in objects, but not in texts. */
const anyJson = fc.jsonValue({ stringUnit: "binary" }).filter((value) => {
  const keys: string[] = [];
  JSON.stringify(value, (key, member: unknown) => {
    if (typeof member === "object" && member !== null && !Array.isArray(member))
      keys.push(...Object.keys(member));
    return member;
  });
  return !keys.some((key) => /^\d+$/.test(key));
});

/** As some vendors do: whatever is not ASCII as `\u`, in capitals. */
function escaped(json: string): string {
  return json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

function copy(json: string): string {
  const source = Buffer.from(json);
  const copier = jsonCopier(source, 0, grow);
  const end = copier.copyNext(Buffer.alloc(source.length + 1), 0);
  return copier.into().toString("utf8", 0, end);
}

function grow(into: Buffer, used: number, more: number): Buffer {
  return Buffer.concat([into.subarray(0, used)], used + more);
}
