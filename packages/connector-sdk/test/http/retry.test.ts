import { describe, expect, it } from "@jest/globals";
import { ConnectorError, defaultRetryPolicy, isTransient, retry } from "@sluice/connector-sdk";
import { fakeClock, inTurn, neverAborts } from "@sluice/connector-sdk/testing";
import fc from "fast-check";
import { waitAfter } from "../../src/http/retry.ts";

const down = new ConnectorError("vendor_unavailable", "500");

describe("retry", () => {
  it("waits as long as the service asks, not as long as the backoff says", async () => {
    const clock = fakeClock();
    const slowDown = new ConnectorError("rate_limited", "429", { retryAfterMs: 4_000 });
    const fetchPage = inTurn(slowDown, "page 1");

    await expect(retry(fetchPage, { clock, signal: neverAborts })).resolves.toBe("page 1");

    expect(clock.sleeps).toEqual([4_000]);
  });

  it("throws at once when the service asks for more patience than allowed", async () => {
    const clock = fakeClock();
    const slowDown = new ConnectorError("rate_limited", "429", { retryAfterMs: 7_000 });

    await expect(retry(inTurn(slowDown), { clock, signal: neverAborts })).rejects.toBe(slowDown);

    expect(clock.sleeps).toEqual([]);
  });

  it("throws the last failure unchanged when the tries are used up", async () => {
    const clock = fakeClock();
    const last = new ConnectorError("vendor_unavailable", "the fourth");

    await expect(
      retry(inTurn(down, down, down, last), { clock, signal: neverAborts, random: () => 0.999 }),
    ).rejects.toBe(last);

    expect(clock.sleeps).toEqual([500, 1_000, 1_999]);
  });

  it("does not repeat what cannot help", async () => {
    const denied = new ConnectorError("forbidden", "403");

    await expect(retry(inTurn(denied), { clock: fakeClock(), signal: neverAborts })).rejects.toBe(
      denied,
    );
  });

  it("ends in the middle of a wait when the signal aborts", async () => {
    const clock = fakeClock({ autoAdvance: false });
    const controller = new AbortController();

    const tried = retry(inTurn(down), { clock, signal: controller.signal });
    await clock.advance(1);
    controller.abort("enough");

    await expect(tried).rejects.toBe("enough");
  });
});

describe("the wait", () => {
  it("grows, stays between half and all of the doubled delay, and has a limit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (failures, jitter) => {
          const fullMs = Math.min(500 * 2 ** (failures - 1), 5_000);
          const waitMs = waitAfter(failures, down, { policy: defaultRetryPolicy, jitter });
          expect(waitMs).toBeGreaterThanOrEqual(fullMs / 2);
          expect(waitMs).toBeLessThanOrEqual(fullMs);
        },
      ),
    );
  });
});

describe("a failure is transient", () => {
  it.each([
    ["unreachable", "refused", true],
    ["unreachable", "timeout", true],
    ["unreachable", "dns_unavailable", true],
    ["unreachable", "dns", false],
    ["unreachable", "tls_expired", false],
    ["unreachable", "breaker_open", false],
    ["vendor_unavailable", "server_error", true],
    ["vendor_contract", "truncated_body", true],
    ["vendor_contract", "html_body", false],
    ["auth_rejected", "auth_rejected", false],
    ["rate_limited", "rate_limited", false],
    ["internal", "", false],
  ] as const)("%s %s: %s", (code, reason, expected) => {
    expect(isTransient(new ConnectorError(code, "", { reason }))).toBe(expected);
  });

  it("if it is a 429 that says how long to wait, and never if it is no ConnectorError", () => {
    expect(isTransient(new ConnectorError("rate_limited", "", { retryAfterMs: 0 }))).toBe(true);
    expect(isTransient(new TypeError("a mistake"))).toBe(false);
  });
});
