import { describe, expect, it } from "@jest/globals";
import type { Hand } from "../../src/collect/hand.ts";
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
    const { toBegin, openHand } = createTurns();
    await Promise.all([
      toBegin().then(() => seen.push("first begins")),
      toBegin().then(() => seen.push("second begins")),
      openHand()
        .toFinish()
        .then(() => seen.push("another is finished")),
    ]);
    expect(seen).toEqual(["another is finished", "first begins", "second begins"]);
  });

  it("are given again after all had theirs", async () => {
    const { toBegin, openHand } = createTurns();
    await toBegin();
    await openHand().toFinish();
    await expect(toBegin()).resolves.toBeUndefined();
  });
});

describe("pages that are parsed and not stored", () => {
  it("take no more than their room, over all windows", async () => {
    const { openHand } = createTurns(100);
    const [one, other] = [openHand(), openHand()];
    await one.begin(60);
    one.keep();
    await expectWaiting(other, 60, () => one.finished());
  });

  it("may be larger than the room, but then alone", async () => {
    const { openHand } = createTurns(100);
    const [one, other] = [openHand(), openHand()];
    await one.begin(500);
    one.keep();
    await expectWaiting(other, 1, () => one.finished());
  });

  it("hold their room until each of them is stored, also two of one window", async () => {
    const { openHand } = createTurns(100);
    const [one, other] = [openHand(), openHand()];
    await one.begin(40);
    one.keep();
    await one.begin(40);
    one.keep();
    one.finished();
    await expectWaiting(other, 70, () => one.finished());
  });

  it("give their room to the next answer of their window when they are not to be stored", async () => {
    const { openHand } = createTurns(100);
    const [one, other] = [openHand(), openHand()];
    await one.begin(90);
    await expectWaiting(other, 90, () => void one.begin(90));
  });

  it("give their room back when their window asks on, however long the vendor takes", async () => {
    const { openHand } = createTurns(100);
    const [one, other] = [openHand(), openHand()];
    await one.begin(90);
    await expectWaiting(other, 90, () => one.ask());
  });

  it("do not wait for each other when one window asked for them side by side, nor leave room taken", async () => {
    const { openHand } = createTurns(100);
    const [one, other] = [openHand(), openHand()];
    await Promise.all([one.begin(60), one.begin(70), one.begin(80)]);
    one.keep();
    await expectWaiting(other, 100, () => one.finished());
  });

  it("give their room back when their window ends, even one that waited for its turn", async () => {
    const { openHand } = createTurns(100);
    const [one, late, other] = [openHand(), openHand(), openHand()];
    await one.begin(90);
    one.keep();
    const waiting = late.begin(90);
    late.close();
    await expectWaiting(other, 90, () => one.close());
    await waiting;
  });
});

/** That `hand` may begin only once `free` was called. */
async function expectWaiting(hand: Hand, bytes: number, free: () => void): Promise<void> {
  let hasBegun = false;
  const begun = hand.begin(bytes).then(() => (hasBegun = true));
  for (let round = 0; round < 5; round++) await new Promise((resolve) => setImmediate(resolve));
  expect(hasBegun).toBe(false);
  free();
  await begun;
}
