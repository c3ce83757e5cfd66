import { expect, it } from "@jest/globals";
import type { WindowResult } from "@sluice/connector-sdk";
import { noCounters, type LedgerEntry } from "../../src/ledger/ledger-entry.ts";
import { observeVisit } from "../../src/schedule/observe-visit.ts";

it("tells of a gap, also when the run that found it failed in the end", () => {
  const gaps: unknown[] = [];
  const warnings: unknown[] = [];
  const nothing = () => undefined;
  const observer = observeVisit(
    {
      clock: { now: () => 9 },
      log: { warn: (...line: unknown[]) => warnings.push(line), info: nothing },
      metrics: { run: nothing, coverage: nothing, lag: nothing, gap: nothing },
      backfills: { advanced: nothing },
      showStatus: async () => undefined,
    } as never,
    { instance: { id: "i1" }, foundGap: (count: number) => gaps.push(count) } as never,
    {
      source: { stream: { id: "letters" } },
      state: { vendorTime: (at: number) => at, origin: 0, coverage: [] },
    } as never,
  );
  const lost = { verdict: "partial", code: "unreachable", reason: "cap_at_granule" } as const;
  const entry = { ...noCounters, ...lost, since: 0, until: 9, missingAtLeast: 4 };

  observer.ended(
    { since: 0, until: 9, kind: "live" },
    entry as LedgerEntry,
    { error: new Error("unreachable") } as unknown as WindowResult,
  );

  expect(gaps).toEqual([4]);
  expect(warnings).toEqual([
    [
      "a gap was recorded",
      expect.objectContaining({
        instance: "i1",
        code: "cap_at_granule",
        failure: "more than the vendor returns, at least 4 records missing",
        missing_at_least: 4,
      }),
    ],
  ]);
});
