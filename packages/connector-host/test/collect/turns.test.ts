import { describe, expect, it } from "@jest/globals";
import { createTurns } from "../../src/collect/turns.ts";

describe("turns of the event loop", () => {
  it("are one page's each, so that the event loop comes round between them", async () => {
    let rounds = 0;
    const count = (): void => {
      rounds++;
      if (rounds < 20) setImmediate(count);
    };
    count();
    const { toBegin } = createTurns();
    const took: number[] = [];
    await Promise.all([1, 2, 3].map(async () => toBegin().then(() => took.push(rounds))));
    expect(new Set(took).size).toBe(3);
  });

  it("are first for pages that are parsed already, whoever came first", async () => {
    const seen: string[] = [];
    const { toBegin, toFinish } = createTurns();
    await Promise.all([
      toBegin().then(() => seen.push("first begins")),
      toBegin().then(() => seen.push("second begins")),
      toFinish().then(() => seen.push("another is finished")),
    ]);
    expect(seen).toEqual(["another is finished", "first begins", "second begins"]);
  });

  it("are given again after all had theirs", async () => {
    const { toBegin, toFinish } = createTurns();
    await toBegin();
    await toFinish();
    await expect(toBegin()).resolves.toBeUndefined();
  });
});
