import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  cutEntries,
  emptyEntries,
  entriesOf,
  entryWords,
  mergeEntries,
  placeOf,
  putEntry,
  timeIn,
  type IdentityEntries,
} from "../../src/lake/identity-blocks.ts";

/** Few enough values to meet again, and words that differ in their highest and lowest bits. */
const anyWord = fc.constantFrom(0, 1, 0x1_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff);
const anyIdentity = fc.tuple(
  anyWord,
  anyWord,
  fc.constantFrom(0, 9),
  fc.constantFrom(0, 0x8000_0000),
);
const anyTime = fc.oneof(fc.integer(), fc.constantFrom(0, -1, Date.UTC(2026, 10, 27), 2 ** 52));
const anyMap = fc
  .array(fc.tuple(anyIdentity, anyTime), { maxLength: 60 })
  .map((pairs) => new Map(pairs.map(([words, time]) => [words.join(), { words, time }])));

describe("blocks of identities", () => {
  it("have every identity of both after a merge, with the time of the newer, and no other", () => {
    fc.assert(
      fc.property(anyMap, anyMap, anyIdentity, (older, newer, other) => {
        const merged = mergeEntries(entriesFrom(older), entriesFrom(newer));
        const expected = new Map([...older, ...newer]);
        expect(merged).toHaveLength(expected.size * entryWords);
        for (const { words, time } of expected.values()) expect(timeOf(merged, words)).toBe(time);
        expect(timeOf(merged, other)).toBe(expected.get(other.join())?.time);
      }),
    );
  });

  it("are cut into parts that hold all in order, each identity in the part of its place", () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 1, max: 9 }), (map, most) => {
        const entries = entriesFrom(map);
        const parts = cutEntries(entries, most);
        expect(parts.flatMap((part) => [...part])).toEqual([...entries]);
        for (const part of parts.slice(1)) {
          const before = placeOf(entries, part.byteOffset / 4 - entryWords);
          expect(placeOf(part, 0)).toBeGreaterThan(before);
        }
        const places = new Set(parts.flatMap((part) => placesOf(part)));
        // Identities of one place stay together, however many.
        if (places.size === map.size)
          for (const part of parts)
            expect(part.length).toBeLessThanOrEqual((most + 1) * entryWords);
      }),
    );
  });

  it("are read from wherever their bytes lie", () => {
    const entries = entriesFrom(new Map([["", { words: [1, 2, 3, 4] as const, time: 5 }]]));
    const bytes = Buffer.from(entries.buffer);
    for (const offset of [0, 1, 4, 7]) {
      const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(offset);
      expect(timeOf(entriesOf(shifted), [1, 2, 3, 4])).toBe(5);
    }
  });
});

function entriesFrom(
  map: ReadonlyMap<string, { readonly words: readonly number[]; readonly time: number }>,
): IdentityEntries {
  const entries = emptyEntries(map.size);
  const sorted = [...map.values()].toSorted(
    (a, b) =>
      a.words.map((word, at) => word - (b.words[at] ?? 0)).find((difference) => difference !== 0) ??
      0,
  );
  sorted.forEach(({ words, time }, at) => {
    putEntry(entries, at * entryWords, { words: Uint32Array.from(words), at: 0, time });
  });
  return entries;
}

function timeOf(entries: IdentityEntries, words: readonly number[]): number | undefined {
  return timeIn(entries, { words: Uint32Array.from([0, ...words]), at: 1 });
}

function placesOf(entries: IdentityEntries): number[] {
  return Array.from({ length: entries.length / entryWords }, (_none, at) =>
    placeOf(entries, at * entryWords),
  );
}
