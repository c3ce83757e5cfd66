import { expect, it } from "@jest/globals";
import { reachAt } from "../../src/collect/reach.ts";

it.each([Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])(
  "begins at a time that can be written where a vendor keeps everything: %s ms",
  (retentionMs) => {
    const { since } = reachAt(Date.UTC(2026, 0), { retentionMs, liveLagMs: 0 });
    expect(new Date(since).toISOString()).toBe("1970-01-01T00:00:00.000Z");
  },
);
