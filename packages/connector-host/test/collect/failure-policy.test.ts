import { describe, expect, it } from "@jest/globals";
import { ConnectorError } from "@sluice/connector-sdk";
import type { ConnectorErrorCode, ConnectorErrorDetails } from "@sluice/connector-sdk";
import { patienceAt, respondTo, waitAfterLook } from "../../src/collect/failure-policy.ts";
import type { FailureResponse } from "../../src/collect/failure-policy.ts";

const minute = 60_000;

describe("respondTo", () => {
  it("never asks before Retry-After has passed, and stretches it by nothing", () => {
    expect(response("rate_limited", { details: { retryAfterMs: 90_000 }, jitter: 0.9 })).toEqual({
      scope: "source",
      waitMs: 90_000,
    });
  });

  it("waits for a whole interval where trying again cannot help", () => {
    expect(response("auth_rejected")).toEqual({ scope: "source", waitMs: 5 * minute });
  });

  it("doubles its wait with each failure, up to five minutes", () => {
    const waits = [1, 2, 3, 9].map((failuresInARow) => response("unreachable", { failuresInARow }));
    expect(waits.map(({ waitMs }) => waitMs)).toEqual([5_000, 10_000, 20_000, 5 * minute]);
  });

  it("counts the failures of one part also when others succeed beside it", () => {
    expect(response("internal", { failuresInARow: 0, failuresHere: 3 })).toEqual({
      scope: "window",
      waitMs: 20_000,
    });
  });

  it("leaves a vendor in peace when every window fails", () => {
    expect(response("internal", { failuresInARow: 4 }).scope).toBe("source");
  });

  it("learns at once when an answer is not as it was learned, and waits when that happens again", () => {
    const details = { reason: "order_broken" } as const;
    expect(response("vendor_contract", { details })).toEqual({ scope: "dialect", waitMs: 0 });
    expect(response("vendor_contract", { details, failuresInARow: 2 })).toEqual({
      scope: "dialect",
      waitMs: 10_000,
    });
  });
});

describe("patienceAt", () => {
  it("gives a window back at its first try, and waits in place at later ones", () => {
    expect([1, 2, 3].map((attempt) => patienceAt(attempt, 2 * minute))).toEqual([
      5_000,
      minute,
      minute,
    ]);
  });

  it("keeps a place no longer than its turn lasts, but for some seconds", () => {
    const turns = [minute, minute / 2, 1_000, -minute];
    expect(turns.map((turn) => patienceAt(2, turn))).toEqual([minute, minute / 2, 5_000, 5_000]);
  });
});

describe("waitAfterLook", () => {
  it("doubles up to a quarter of an hour", () => {
    expect([1, 2, 12].map(waitAfterLook)).toEqual([5_000, 10_000, 15 * minute]);
  });
});

function response(
  code: ConnectorErrorCode,
  facts: {
    readonly details?: Partial<ConnectorErrorDetails>;
    readonly failuresInARow?: number;
    readonly failuresHere?: number;
    readonly jitter?: number;
  } = {},
): FailureResponse {
  const { details = {}, failuresInARow = 1, failuresHere = 1, jitter = 0 } = facts;
  return respondTo(new ConnectorError(code, "It failed", details), {
    failuresInARow,
    failuresHere,
    windowsInFlight: 4,
    intervalMs: 5 * minute,
    jitter,
  });
}
