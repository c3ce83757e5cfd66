import { afterEach, describe, expect, it } from "@jest/globals";
import { createBudget } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import nock from "nock";
import { scriptedAdapter, setUp } from "./http-setup.ts";

const origin = "https://mail.example";

afterEach(() => {
  nock.cleanAll();
});

describe("a failure that passes", () => {
  it("is repeated with growing waits until it has passed", async () => {
    nock(origin).get("/api/v1/a").times(2).reply(500).get("/api/v1/a").reply(200, "[]");
    await using setup = setUp();

    await expect(setup.client.get({ path: "/a" })).resolves.toMatchObject({ status: 200 });

    expect(setup.clock.sleeps).toEqual([375, 750]);
    expect(setup.events.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });

  it("is thrown when it does not pass", async () => {
    nock(origin).get("/api/v1/a").times(4).reply(503);
    await using setup = setUp();

    await expect(setup.client.get({ path: "/a" })).rejects.toMatchObject({
      code: "vendor_unavailable",
      httpStatus: 503,
    });

    expect(setup.events).toHaveLength(4);
  });

  it("is told at once by a client that does not retry", async () => {
    nock(origin).get("/api/v1/a").reply(500);
    await using setup = setUp({}, { retry: "none" });

    await expect(setup.client.get({ path: "/a", purpose: "test" })).rejects.toMatchObject({
      httpStatus: 500,
    });

    expect(setup.clock.sleeps).toEqual([]);
  });

  it("includes a body that ends too early", async () => {
    const adapter = scriptedAdapter([{ body: '[{"id":1},{"id"' }, { body: "[]" }]);
    await using setup = setUp({}, { adapter });

    await expect(setup.client.get({ path: "/a" })).resolves.toMatchObject({ json: [] });

    expect(setup.events.map(({ code }) => code)).toEqual(["vendor_contract", undefined]);
  });
});

describe("after a 429", () => {
  it("the client waits as long as the vendor asks, neither more nor less", async () => {
    nock(origin)
      .get("/api/v1/a")
      .reply(429, "", { "retry-after": "3" })
      .get("/api/v1/a")
      .reply(200, "[]");
    await using setup = setUp();
    const start = setup.clock.now();

    await setup.client.get({ path: "/a" });

    expect(setup.clock.now() - start).toBe(3_000);
  });

  it("a date is measured against the vendor's clock, not ours", async () => {
    nock(origin).get("/api/v1/a").reply(429, "", {
      date: "Thu, 15 Jan 2026 10:00:00 GMT",
      "retry-after": "Thu, 15 Jan 2026 10:01:00 GMT",
    });
    await using setup = setUp();

    await expect(setup.client.get({ path: "/a" })).rejects.toMatchObject({
      code: "rate_limited",
      retryAfterMs: 60_000,
    });
  });

  it("a wait longer than a lease allows is thrown, and nobody else asks meanwhile", async () => {
    nock(origin)
      .get("/api/v1/a")
      .reply(429, "", { "retry-after": "60" })
      .get("/api/v1/a")
      .reply(200, "[]");
    await using setup = setUp();

    await expect(setup.client.get({ path: "/a" })).rejects.toMatchObject({ retryAfterMs: 60_000 });
    await expect(setup.client.get({ path: "/a" })).rejects.toMatchObject({
      code: "rate_limited",
      httpStatus: 429,
      retryAfterMs: 60_000,
    });
    await setup.clock.advance(60_000);
    await expect(setup.client.get({ path: "/a" })).resolves.toMatchObject({ status: 200 });

    expect(setup.events.map(({ status }) => status)).toEqual([429, 200]);
  });

  it("that names no wait, the waits double until an answer comes", async () => {
    const adapter = scriptedAdapter([{ status: 429 }, { status: 429 }, {}, { status: 429 }, {}]);
    await using setup = setUp({}, { adapter });

    await setup.client.get({ path: "/a" });
    await setup.client.get({ path: "/a" });

    expect(setup.clock.sleeps).toEqual([1_000, 2_000, 1_000]);
  });

  it("a 503 with Retry-After is waited out by everybody too", async () => {
    const adapter = scriptedAdapter([{ status: 503, headers: { "Retry-After": "4" } }, {}, {}]);
    await using setup = setUp({}, { adapter });
    const start = setup.clock.now();

    await Promise.all([setup.client.get({ path: "/a" }), setup.clock.sleep(1)]);

    expect(setup.clock.now() - start).toBe(4_000);
  });
});

describe("an abort", () => {
  it("before the request sends nothing", async () => {
    const adapter = scriptedAdapter([]);
    await using setup = setUp({}, { adapter });

    await expect(
      setup.client.get({ path: "/a", signal: AbortSignal.abort("enough") }),
    ).rejects.toBe("enough");

    expect(adapter.urls).toEqual([]);
  });

  it("during the wait for the next try ends it", async () => {
    const controller = new AbortController();
    const clock = fakeClock({ autoAdvance: false });
    const adapter = scriptedAdapter([{ status: 500 }]);
    await using setup = setUp({}, { adapter, clock, budget: createBudget({ clock }) });

    const asked = setup.client.get({ path: "/a", signal: controller.signal });
    await clock.advance(0);
    expect(clock.sleeping).toBe(1);
    controller.abort("enough");

    await expect(asked).rejects.toBe("enough");
    expect(clock.sleeping).toBe(0);
  });
});
