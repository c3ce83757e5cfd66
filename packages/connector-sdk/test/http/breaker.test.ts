import { describe, expect, it } from "@jest/globals";
import { type BreakerState, defaultBreakerPolicy } from "@sluice/connector-sdk";
import {
  askBreaker,
  breakerAfterAbandon,
  breakerAfterFailure,
  closedBreaker,
} from "../../src/http/breaker.ts";

describe("a breaker", () => {
  it("stays closed through single failures and opens after enough in a row", () => {
    let state = closedBreaker;
    for (let i = 1; i < defaultBreakerPolicy.failuresToOpen; i++) state = fail(state, 0);
    expect(askBreaker(state, 0)).toMatchObject({ passes: true });

    expect(askBreaker(fail(state, 0), 500)).toEqual({ passes: false, waitMs: 1_500 });
  });

  it("lets one through when its time has come, and holds the others back", () => {
    const asked = askBreaker(opened(), 2_000);

    expect(asked).toMatchObject({ passes: true, state: { kind: "half_open" } });
    expect(asked.passes && askBreaker(asked.state, 2_000)).toMatchObject({ passes: false });
  });

  it("stays open twice as long after each failed try, up to its limit", () => {
    let state = opened();
    const lengths: number[] = [];
    for (let i = 0; i < 7; i++) {
      if (state.kind !== "open") throw new Error("expected it open");
      lengths.push(state.until - state.since);
      const asked = askBreaker(state, state.until);
      if (asked.passes) state = fail(asked.state, state.until);
    }

    expect(lengths).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it("is not moved by failures that were under way when it opened", () => {
    const state = opened();

    expect(fail(state, 1_000)).toBe(state);
  });

  it("lets the next one try when the one that tried was given up", () => {
    const asked = askBreaker(opened(), 2_000);

    expect(
      asked.passes && askBreaker(breakerAfterAbandon(asked.state, 2_500), 2_500),
    ).toMatchObject({
      passes: true,
    });
  });

  it("opens for 80 to 120 % of its time", () => {
    const almost: BreakerState = { kind: "closed", failures: 7 };

    expect(fail(almost, 0, 0)).toMatchObject({ until: 1_600 });
    expect(fail(almost, 0, 1)).toMatchObject({ until: 2_400 });
  });

  it("passes when the clock was set back behind its opening", () => {
    expect(askBreaker(fail({ kind: "closed", failures: 7 }, 10_000), 5_000)).toMatchObject({
      passes: true,
    });
  });
});

function fail(state: BreakerState, now: number, jitter = 0.5): BreakerState {
  return breakerAfterFailure(state, { now, jitter, policy: defaultBreakerPolicy });
}

function opened(): BreakerState {
  return fail({ kind: "closed", failures: 7 }, 0);
}
