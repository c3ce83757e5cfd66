import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createHash } from "node:crypto";
import {
  addElements,
  contentIdentityOf,
  elementBytes,
  elementOf,
  fromHex,
  identityOf,
  noElements,
  toHex,
} from "../../src/ledger/digest.ts";

const anyElement = fc.uint8Array({ minLength: elementBytes, maxLength: elementBytes });

describe("identities and elements", () => {
  it("are 128 bits, and differ by source, id and kind", () => {
    const all = [
      identityOf("a", "1"),
      identityOf("b", "1"),
      identityOf("a", "2"),
      contentIdentityOf("a", "1"),
    ];
    expect(all.map(({ length }) => length)).toEqual([16, 16, 16, 16]);
    expect(new Set(all.map(toHex)).size).toBe(4);
  });

  it("hash the identity followed by the content's text", () => {
    const identity = identityOf("a", "1");
    const content = '{"subject":"Grüße 🐟"}';
    const expected = createHash("sha256").update(identity).update(content, "utf8").digest("hex");
    expect(toHex(elementOf(identity, content))).toBe(expected);
  });
});

describe("sums of elements", () => {
  it("are those of 256-bit numbers that overflow", () => {
    fc.assert(
      fc.property(fc.array(anyElement), anyElement, (elements, sum) => {
        const expected = [...elements, sum].map(toNumber).reduce((a, b) => a + b, 0n) % 2n ** 256n;
        expect(toNumber(addElements(sum, Buffer.concat(elements)))).toBe(expected);
      }),
    );
  });

  it("do not depend on order, and take only the rows that are asked for", () => {
    fc.assert(
      fc.property(fc.array(anyElement, { minLength: 3 }), (elements) => {
        const page = Buffer.concat(elements);
        const two = addElements(noElements(), page, [0, 2]);
        const apart = addElements(addElements(noElements(), page, Uint32Array.of(2)), page, [0]);
        expect(toHex(two)).toBe(toHex(apart));
      }),
    );
  });

  it("carry when more elements are added than a lane can hold", () => {
    const count = 2 ** 20 + 3;
    const ones = Buffer.alloc(count * elementBytes, 0xff);
    expect(toNumber(addElements(noElements(), ones))).toBe(2n ** 256n - BigInt(count));
  });

  it("are written as 64 hex digits", () => {
    const sum = addElements(noElements(), Buffer.alloc(elementBytes, 7));
    expect(toHex(sum)).toBe("07".repeat(32));
    expect(toHex(fromHex(toHex(sum)))).toBe(toHex(sum));
  });
});

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`);
}
