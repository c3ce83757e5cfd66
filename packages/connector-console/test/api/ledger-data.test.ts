import { describe, expect, it } from "@jest/globals";
import { addNewer, newestOf, type LedgerData } from "../../src/api/ledger-data.ts";

describe("a ledger of which more is read", () => {
  it("takes what is newer at its top when the newest stands first, and nothing twice", () => {
    const data = pages([9, 8, 7], [6, 5]);

    expect(seqsOf(addNewer(data, entries(9, 10, 11), "desc"))).toEqual([
      [11, 10, 9, 8, 7],
      [6, 5],
    ]);
    expect(addNewer(data, entries(8, 9), "desc")).toBe(data);
  });

  it("takes it at its end when the oldest stands first", () => {
    expect(seqsOf(addNewer(pages([1, 2], [3]), entries(4, 5), "asc"))).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it("begins with what comes first, in either order", () => {
    expect(seqsOf(addNewer(pages([]), entries(1, 2), "desc"))).toEqual([[2, 1]]);
    expect(seqsOf(addNewer(pages([]), entries(1, 2), "asc"))).toEqual([[1, 2]]);
  });

  it("knows its newest entry, also behind an empty last page", () => {
    expect(newestOf(undefined)).toBe(0);
    expect(newestOf(pages([]))).toBe(0);
    expect(newestOf(pages([4, 3]))).toBe(4);
    expect(newestOf(pages([1, 2], [3], []))).toBe(3);
  });
});

function entries(...seqs: readonly number[]) {
  return seqs.map((seq) => ({ seq }));
}

function pages(...seqs: readonly (readonly number[])[]) {
  return { pages: seqs.map((page) => entries(...page)), pageParams: seqs.map(() => undefined) };
}

function seqsOf({ pages: all }: LedgerData) {
  return all.map((page) => page.map(({ seq }) => seq));
}
