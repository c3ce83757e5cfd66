import { describe, expect, it } from "@jest/globals";
import type { Clock } from "@sluice/connector-sdk";
import { startLoop } from "../../src/schedule/loop.ts";

const hour = 3_600_000;

describe("the loop", () => {
  it("visits what was due later at once when the clock is set back", async () => {
    const clock = steppedClock(10 * hour);
    const visited: number[] = [];
    const loop = startLoop({
      clock,
      visit: async () => {
        visited.push(clock.now());
        return clock.now() + 60_000;
      },
    });
    loop.schedule("one", clock.now());
    await clock.settle();
    expect(visited).toEqual([10 * hour]);

    clock.set(7 * hour);
    await clock.settle();

    expect(visited).toEqual([10 * hour, 7 * hour]);
    await loop.stop();
  });
});

/** A clock whose sleepers all wake whenever it is set: the loop looks again by itself at least every 30 seconds. */
function steppedClock(start: number): Clock & { set(now: number): void; settle(): Promise<void> } {
  let now = start;
  let wake: (() => void)[] = [];
  return {
    now: () => now,
    sleep: (_ms, signal) =>
      new Promise((resolve, reject) => {
        wake.push(resolve);
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      }),
    set(next) {
      now = next;
      for (const resolve of wake) resolve();
      wake = [];
    },
    async settle() {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    },
  };
}
