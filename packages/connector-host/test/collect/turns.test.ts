import { describe, expect, it } from "@jest/globals";
import { createTurns } from "../../src/collect/turns.ts";

describe("turns of the event loop", () => {
  it("are one page's each, with everything else between them", async () => {
    const seen: string[] = [];
    const turn = createTurns();
    const pages = ["first", "second", "third"].map(async (page) => {
      await turn();
      seen.push(page);
      setImmediate(() => seen.push("else"));
    });
    await Promise.all(pages);
    expect(seen).toEqual(["first", "else", "second", "else", "third"]);
  });
});
