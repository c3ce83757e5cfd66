import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import type { Work } from "../../src/lake/sqlite/scan.ts";
import { takeTurns } from "../../src/lake/sqlite/turns.ts";

describe("works that take turns", () => {
  it("settle with what they answer or throw", async () => {
    const turns = takeTurns();
    const outcomes: unknown[] = [];
    turns.begin(steps(3, "done"), (outcome) => outcomes.push(outcome));
    turns.begin(throwing(), (outcome) => outcomes.push(outcome));

    while (outcomes.length < 2) await nextTurn();

    expect(outcomes).toContainEqual({ value: "done" });
    expect(outcomes).toContainEqual({ error: new Error("no luck") });
  });

  it("take no step after they were ended, are closed, and do not settle", async () => {
    const turns = takeTurns();
    const seen: string[] = [];
    const endless = turns.begin(forever(seen), () => seen.push("settled"));
    while (seen.length < 3) await nextTurn();

    endless.end();
    const taken = seen.length;
    const other = await new Promise((resolve) => turns.begin(steps(20, "other"), resolve));

    expect(other).toEqual({ value: "other" });
    expect(seen.slice(taken - 1)).toEqual(["closed"]);
    endless.end();
    expect(seen).toHaveLength(taken);
  });

  it("leave those alone that go on", async () => {
    const turns = takeTurns();
    const first = turns.begin(forever([]), () => undefined);
    const second = new Promise((resolve) => turns.begin(steps(5, "second"), resolve));
    first.end();
    const third = new Promise((resolve) => turns.begin(steps(5, "third"), resolve));

    expect(await Promise.all([second, third])).toEqual([{ value: "second" }, { value: "third" }]);
  });
});

function* steps(count: number, answer: string): Work<string> {
  for (let step = 0; step < count; step++) yield;
  return answer;
}

function* throwing(): Work<string> {
  yield;
  throw new Error("no luck");
}

function* forever(seen: string[]): Work<never> {
  try {
    for (;;) {
      seen.push("step");
      yield;
    }
  } finally {
    seen.push("closed");
  }
}
