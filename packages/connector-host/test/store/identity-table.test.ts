import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { identityTable } from "../../src/store/sqlite/identity-table.ts";
import { identityWords, wordsOf } from "../../src/lake/identity-words.ts";

/** Few different words, so that identities collide in all but one of them. */
const anyIdentity = fc.array(fc.constantFrom(0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff), {
  minLength: identityWords,
  maxLength: identityWords,
});

describe("the table of identities in memory", () => {
  it("knows what a map of strings would know, and lists it in the order of the bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyIdentity, fc.nat()), { maxLength: 400 }), (puts) => {
        const table = identityTable();
        const map = new Map<string, number>();
        for (const [identity, time] of puts) {
          table.put(Uint32Array.from(identity), 0, time);
          map.set(bytesOf(identity), time);
        }
        const listed: [string, number][] = [];
        table.forEachSorted((words, at, time) => {
          listed.push([bytesOf([...words.subarray(at, at + identityWords)]), time]);
        });
        expect(listed).toEqual([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
        expect(table.size()).toBe(map.size);
        for (const [identity] of puts)
          expect(table.get(Uint32Array.from(identity), 0)).toBe(map.get(bytesOf(identity)));
      }),
    );
  });

  it("has forgotten everything when it is cleared", () => {
    const table = identityTable();
    for (let at = 0; at < 100; at++) table.put(Uint32Array.of(at, at, at, at), 0, at);
    table.clear();
    expect(table.get(Uint32Array.of(7, 7, 7, 7), 0)).toBeUndefined();
    table.put(Uint32Array.of(7, 7, 7, 7), 0, 1);
    expect(table.size()).toBe(1);
  });

  it("reads identities where they lie among others, wherever their memory begins", () => {
    const bytes = Buffer.from(`x${"a".repeat(16)}${"b".repeat(16)}`).subarray(1);
    const table = identityTable();
    table.put(wordsOf(bytes), identityWords, 5);
    expect(table.get(wordsOf(Buffer.from("b".repeat(16))), 0)).toBe(5);
    expect(table.get(wordsOf(bytes), 0)).toBeUndefined();
  });
});

/** One character a byte. */
function bytesOf(identity: readonly number[]): string {
  const bytes = Buffer.alloc(identityWords * 4);
  identity.forEach((word, at) => bytes.writeUInt32BE(word, at * 4));
  return bytes.toString("latin1");
}
