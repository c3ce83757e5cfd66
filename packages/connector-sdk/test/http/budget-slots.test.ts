import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  blockSlots,
  emptySlots,
  nextSlot,
  takeSlot,
  usedSlots,
} from "../../src/http/budget-slots.ts";

describe("slots", () => {
  it("never let more than the limit into any window, however requests come", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 1_000 }),
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 }),
        (limit, perMs, gaps) => {
          let state = emptySlots(limit, perMs);
          let now = 0;
          const sent: number[] = [];
          for (const gap of gaps) {
            now = nextSlot(state, now + gap);
            state = takeSlot(state, now);
            sent.push(now);
          }
          for (const at of sent) {
            expect(
              sent.filter((other) => other >= at && other < at + perMs).length,
            ).toBeLessThanOrEqual(limit);
          }
        },
      ),
    );
  });

  it("are given at once while some are free, and never later than needed", () => {
    let state = emptySlots(2, 100);
    state = takeSlot(takeSlot(state, 0), 40);

    expect(nextSlot(state, 50)).toBe(100);
    expect(nextSlot(state, 100)).toBe(100);
    expect(usedSlots(state, 99)).toBe(2);
    expect(usedSlots(state, 100)).toBe(1);
  });

  it("wait for the end of a block", () => {
    expect(nextSlot(blockSlots(emptySlots(2, 100), 500, 0), 10)).toBe(500);
  });
});
