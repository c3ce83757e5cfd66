import { describe, expect, it } from "@jest/globals";
import { meet } from "../../src/window/read-granule.ts";

const list = Array.from({ length: 400 }, (_, at) => `row-${at}`);

describe("two directions meet", () => {
  it("when the last rows of one are, turned, the last rows of the other", () => {
    expect(meet(list.slice(0, 250), list.slice(150).toReversed())).toBe(true);
  });

  it("not in a few rows, which may be chance", () => {
    expect(meet(list.slice(0, 250), list.slice(200).toReversed())).toBe(false);
  });

  it("not when the vendor answered the same way both times", () => {
    expect(meet(list.slice(0, 250), list.slice(0, 250))).toBe(false);
  });

  it("not when both are the very same rows, turned: they may have been cut off before they were sorted", () => {
    expect(meet(list, list.toReversed())).toBe(false);
  });

  it("not when one row between is another", () => {
    const descending = list.slice(150).toReversed();
    descending[180] = "row-from-elsewhere";
    expect(meet(list.slice(0, 250), descending)).toBe(false);
  });

  it("not in rows that cannot be told apart", () => {
    const twins = Array.from({ length: 300 }, () => "null");
    expect(meet(["a", ...twins], ["b", ...twins])).toBe(false);
  });

  it("not in nothing", () => {
    expect(meet([], [])).toBe(false);
    expect(meet(list, [])).toBe(false);
  });
});
