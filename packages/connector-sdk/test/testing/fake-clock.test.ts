import { describe, expect, it } from "@jest/globals";
import { fakeClock } from "@sluice/connector-sdk/testing";

describe("a fake clock that advances by itself", () => {
  it("ends sleeps in the order of their times and moves no further than to them", async () => {
    const clock = fakeClock({ now: 1_000 });
    const order: string[] = [];

    await Promise.all(
      [300, 100, 200].map(async (ms) => {
        await clock.sleep(ms);
        order.push(`${ms} at ${clock.now()}`);
      }),
    );

    expect(order).toEqual(["100 at 1100", "200 at 1200", "300 at 1300"]);
    expect(clock.sleeps).toEqual([300, 100, 200]);
  });

  it("lets what wakes up sleep again before it moves on", async () => {
    const clock = fakeClock({ now: 0 });
    const ticks: number[] = [];
    const ticking = (async () => {
      for (let i = 0; i < 3; i++) {
        await clock.sleep(10);
        ticks.push(clock.now());
      }
    })();

    await clock.sleep(100);
    await ticking;

    expect(ticks).toEqual([10, 20, 30]);
    expect(clock.now()).toBe(100);
  });

  it("does not sleep for nothing, nor once aborted", async () => {
    const clock = fakeClock({ now: 0 });

    await clock.sleep(0);
    await clock.sleep(-5);
    await expect(clock.sleep(5, AbortSignal.abort("enough"))).rejects.toBe("enough");

    expect(clock.sleeps).toEqual([]);
    expect(clock.now()).toBe(0);
  });
});

describe("a fake clock that is moved", () => {
  it("stands still until it is advanced, and then ends what is due", async () => {
    const clock = fakeClock({ now: 0, autoAdvance: false });
    let wokeAt: number | undefined;
    const slept = clock.sleep(100).then(() => {
      wokeAt = clock.now();
    });

    await clock.advance(99);
    expect([wokeAt, clock.sleeping]).toEqual([undefined, 1]);
    await clock.advance(51);
    await slept;

    expect([wokeAt, clock.now(), clock.sleeping]).toEqual([100, 150, 0]);
  });

  it("ends a sleep at once when its signal aborts", async () => {
    const clock = fakeClock({ autoAdvance: false });
    const controller = new AbortController();
    const slept = clock.sleep(100, controller.signal);
    controller.abort("enough");

    await expect(slept).rejects.toBe("enough");
    expect(clock.sleeping).toBe(0);
  });

  it("can be set like a wall clock", () => {
    const clock = fakeClock({ now: 100 });
    clock.set(40);

    expect(clock.now()).toBe(40);
  });
});
