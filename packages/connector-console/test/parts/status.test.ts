import { describe, expect, it } from "@jest/globals";
import type { Connector } from "../../src/api/connectors.ts";
import { coverageShare } from "../../src/parts/status/coverage-share.ts";
import { viewStatus } from "../../src/parts/status/status-view.ts";

const day = 86_400_000;
const minute = 60_000;

describe("a status", () => {
  it.each(["pending", "ok", "idle", "degraded", "failed", "inactive"] as const)(
    "%s says what it means and what to do",
    (state) => {
      const view = viewStatus({ status: status({ state, message: "What the host says." }) });

      expect(view.sentence).toBe("What the host says.");
      expect(view.advice).toMatch(/\.$/);
    },
  );

  it("of a failure begins with its meaning, and keeps what was seen as detail", () => {
    const view = viewStatus({
      status: status({
        state: "failed",
        message: "GET /logs answered 401",
        error_code: "auth_rejected",
        recommendation: "Enter another key.",
      }),
    });

    expect(view).toEqual({
      label: "Failed",
      tone: "failed",
      sentence: "The vendor rejects the key.",
      detail: "GET /logs answered 401",
      advice: "Enter another key.",
    });
  });
});

describe("a share of coverage", () => {
  it("is whole although the newest minutes are not due yet", () => {
    const share = coverageShare(coverage({ complete_ms: 13 * day, open_ms: 10 * minute }), 5);

    expect(share).toMatchObject({ share: 1, text: "100 %", hasGap: false });
    expect(share.sentence).toBe("13 d proved whole, nothing is missing.");
  });

  it("is never rounded up to the whole", () => {
    const share = coverageShare(coverage({ complete_ms: 14 * day, gap_ms: 1_000 }), 5);

    expect(share).toMatchObject({ text: "99.9 %", hasGap: true });
    expect(share.sentence).toBe("14 d proved whole, 1 s lost in gaps.");
    const shortest = coverageShare(coverage({ complete_ms: 14 * day, gap_ms: 1 }), 5);
    expect(shortest.sentence).toBe("14 d proved whole, 1 ms lost in gaps.");
  });

  it("does not count time that nobody asked for", () => {
    const parts = { provisional_ms: 30 * minute, open_ms: 51 * minute, excluded_ms: 9 * day };

    expect(coverageShare(coverage(parts), 20)).toMatchObject({ share: 0.75, text: "75.0 %" });
  });

  it("of nothing is nothing", () => {
    expect(coverageShare(coverage({}), 5)).toMatchObject({ share: 0, text: "0.0 %" });
  });
});

function status(parts: Partial<Connector["status"]>): Connector["status"] {
  return { code: 0, message: "", status_time: 0, state: "ok", ...parts };
}

function coverage(parts: Partial<NonNullable<Connector["coverage"]>>) {
  return {
    since: 0,
    complete_ms: 0,
    provisional_ms: 0,
    open_ms: 0,
    gap_ms: 0,
    excluded_ms: 0,
    ...parts,
  };
}
