import { describe, expect, it } from "@jest/globals";
import {
  type Budget,
  ConnectorError,
  createBudget,
  type RequestPurpose,
} from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";

const refused = new ConnectorError(
  "unreachable",
  "GET https://mail.example/ got no answer: refused",
  {
    reason: "refused",
  },
);

describe("a budget", () => {
  it("lets no more requests out within its window than it holds", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock, requests: 3, perMs: 1_000 });
    const start = clock.now();

    const times = await Promise.all(
      Array.from({ length: 8 }, async () => (await acquire(budget)).at - start),
    );

    expect(times).toEqual([0, 0, 0, 1_000, 1_000, 1_000, 2_000, 2_000]);
  });

  it("gives slots in the order in which they were asked for", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock, requests: 1, perMs: 100 });
    const order: number[] = [];

    await Promise.all(
      [1, 2, 3, 4].map(async (number) => {
        await acquire(budget);
        order.push(number);
      }),
    );

    expect(order).toEqual([1, 2, 3, 4]);
  });

  it("passes the turn on when one in the queue gives up", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock, requests: 1, perMs: 1_000 });
    const controller = new AbortController();
    await acquire(budget);

    const first = acquire(budget);
    const second = acquire(budget, { signal: controller.signal });
    const third = acquire(budget);
    controller.abort("enough");

    await expect(second).rejects.toBe("enough");
    await expect(first).resolves.toMatchObject({ waitedMs: 1_000 });
    await expect(third).resolves.toMatchObject({ waitedMs: 2_000 });
  });

  it("keeps to its share, and to at least one request", () => {
    const clock = fakeClock();

    expect(createBudget({ clock, requests: 25, share: 0.5 }).usage().requests).toBe(12);
    expect(createBudget({ clock, requests: 2, share: 0.1 }).usage().requests).toBe(1);
  });

  it("tells what was used, for what, and how long was waited", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock, requests: 2, perMs: 1_000 });
    for (const purpose of ["data", "probe", "data", "test"] as const)
      await acquire(budget, { purpose });

    expect(budget.usage()).toEqual({
      requests: 2,
      perMs: 1_000,
      usedInWindow: 2,
      blockedUntil: undefined,
      breaker: "closed",
      totals: { data: 2, probe: 1, test: 1 },
      waitedMs: 1_000,
    });
  });

  it("does not stand still when the clock is set back", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock, requests: 1, perMs: 1_000 });
    await acquire(budget);
    clock.set(clock.now() - 3_600_000);

    await expect(acquire(budget)).resolves.toMatchObject({ waitedMs: 1_000 });
  });
});

describe("a block", () => {
  it("holds everything back, also what was queued before it", async () => {
    const clock = fakeClock({ autoAdvance: false });
    const budget = createBudget({ clock, requests: 2, perMs: 1_000 });
    const start = clock.now();
    const first = await acquire(budget);
    await acquire(budget);
    const queued = [acquire(budget), acquire(budget)];

    budget.slowDown(first, 4_000);
    await clock.advance(10_000);

    const times = (await Promise.all(queued)).map(({ at }) => at - start);
    expect(times).toEqual([4_000, 4_000]);
  });

  it("that outlasts the patience throws for all who wait, with the rest of the wait", async () => {
    const clock = fakeClock({ autoAdvance: false });
    const budget = createBudget({ clock, requests: 1, perMs: 1_000 });
    const first = await acquire(budget);
    const queued = Promise.allSettled([acquire(budget), acquire(budget)]);
    await clock.advance(400);
    budget.slowDown(first, 60_000);
    await clock.advance(600);

    for (const outcome of await queued) {
      expect(outcome).toMatchObject({
        reason: { code: "rate_limited", httpStatus: 429, retryAfterMs: 59_400 },
      });
    }
    expect(budget.usage().totals.data).toBe(1);
  });

  it("raised again and again is not waited for beyond the patience", async () => {
    const clock = fakeClock({ autoAdvance: false });
    const budget = createBudget({ clock });
    budget.block(clock.now() + 3_000);
    const asked = acquire(budget);
    await clock.advance(2_999);
    budget.block(clock.now() + 3_001);

    const ended = Promise.allSettled([asked]);
    await clock.advance(1);

    expect(await ended).toMatchObject([{ reason: { code: "rate_limited", retryAfterMs: 3_000 } }]);
  });

  it("is never shortened", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock });
    const until = clock.now() + 4_000;
    budget.block(until);
    budget.block(until - 3_000);

    expect((await acquire(budget)).at).toBe(until);
  });

  it("of requests that were refused together counts once", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock });
    const together = [await acquire(budget), await acquire(budget), await acquire(budget)];

    const waits = together.map((admission) => budget.slowDown(admission, undefined));

    expect(waits).toEqual([1_000, 1_000, 1_000]);
  });

  it("is not forgotten because of an answer that was under way before it", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock });
    const [first, second] = [await acquire(budget), await acquire(budget)];
    await clock.advance(10);
    budget.slowDown(first, undefined);
    budget.settle(second, "answered");
    const third = await acquire(budget);
    await clock.advance(10);

    expect(budget.slowDown(third, undefined)).toBe(2_000);
  });

  it("keeps its length when the clock is set back", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock });
    budget.block(clock.now() + 3_000);
    clock.set(clock.now() - 3_600_000);

    await expect(acquire(budget)).resolves.toMatchObject({ waitedMs: 3_000 });
  });

  it("answers a test at once, and a test never queues", async () => {
    const clock = fakeClock();
    const budget = createBudget({ clock, requests: 1, perMs: 1_000 });
    await acquire(budget);

    await expect(acquire(budget, { purpose: "test" })).resolves.toMatchObject({ waitedMs: 0 });
    budget.block(clock.now() + 1_000);
    await expect(acquire(budget, { purpose: "test" })).rejects.toMatchObject({
      code: "rate_limited",
      retryAfterMs: 1_000,
    });
    expect(clock.sleeps).toEqual([]);
  });
});

describe("a budget whose vendor cannot be reached", () => {
  it("opens its breaker after failures in a row and says what failed", async () => {
    const { budget } = await broken();

    await expect(acquire(budget)).rejects.toMatchObject({
      code: "unreachable",
      reason: "breaker_open",
      retryAfterMs: 2_000,
      message: expect.stringContaining(refused.message),
    });
    expect(budget.usage().breaker).toBe("open");
  });

  it("lets one request try when the time has come, and all when it was answered", async () => {
    const { budget, clock } = await broken();
    await clock.advance(2_000);

    const probe = await acquire(budget);
    await expect(acquire(budget)).rejects.toMatchObject({ reason: "breaker_open" });
    budget.settle(probe, "answered");

    await expect(acquire(budget)).resolves.toBeDefined();
  });

  it("stays closed to others for longer when that one fails too", async () => {
    const { budget, clock } = await broken();
    await clock.advance(2_000);

    budget.settle(await acquire(budget), refused);

    await expect(acquire(budget)).rejects.toMatchObject({ retryAfterMs: 4_000 });
  });

  it("lets another one try when that one was given up", async () => {
    const { budget, clock } = await broken();
    await clock.advance(2_000);

    budget.settle(await acquire(budget), "abandoned");

    await expect(acquire(budget)).resolves.toBeDefined();
  });

  it("lets a test through, whose answer closes the breaker", async () => {
    const { budget } = await broken();

    budget.settle(await acquire(budget, { purpose: "test" }), "answered");

    expect(budget.usage().breaker).toBe("closed");
  });
});

function acquire(
  budget: Budget,
  ask: { readonly purpose?: RequestPurpose; readonly signal?: AbortSignal } = {},
) {
  return budget.acquire({ purpose: "data", maxWaitMs: 5_000, ...ask });
}

async function broken() {
  const clock = fakeClock();
  const budget = createBudget({ clock, requests: 100, random: () => 0.5 });
  for (let i = 0; i < 8; i++) budget.settle(await acquire(budget), refused);
  return { budget, clock };
}
