import { describe, expect, it } from "@jest/globals";
import type { LedgerEntry } from "../../src/ledger/ledger-entry.ts";
import { InstanceRuntime } from "../../src/schedule/instance-runtime.ts";
import { restoreFromLedger } from "../../src/schedule/restore.ts";
import type { Store } from "../../src/store/store.ts";

const now = Date.UTC(2026, 5, 2);
const hourMs = 3_600_000;

describe("what a restart remembers from the ledger", () => {
  it("keeps a gap of the last day in the status, with its numbers", async () => {
    const runtime = runtimeOf();
    await restoreFromLedger(ledgerWith(now - 5 * hourMs), runtime, now);
    expect(runtime.health(now)).toMatchObject({ state: "degraded", code: 1_206 });
    expect(runtime.health(now).message).toContain("at least 604 records");
  });

  it("keeps a gap of a run that failed after it was found", async () => {
    const runtime = runtimeOf();
    const failed = { verdict: "partial", code: "unreachable", reason: "cap_at_granule" } as const;
    await restoreFromLedger(ledgerWith(now - 5 * hourMs, failed), runtime, now);
    expect(runtime.health(now).message).toContain("at least 604 records");
  });

  it("lets an older gap rest in the coverage", async () => {
    const runtime = runtimeOf();
    await restoreFromLedger(ledgerWith(now - 25 * hourMs), runtime, now);
    expect(runtime.health(now).code).toBe(0);
  });

  it("does not count a gap twice that was noted before the ledger was read", async () => {
    const runtime = runtimeOf();
    runtime.foundGap(604, now - hourMs);
    await restoreFromLedger(ledgerWith(now - hourMs), runtime, now);
    expect(runtime.health(now).message).toContain("1 gap was recorded");
  });
});

function runtimeOf(): InstanceRuntime {
  // Only the key of a source is asked for here.
  return new InstanceRuntime({ active: true } as never, [{ key: { id: "source" } } as never]);
}

function ledgerWith(endedAt: number, parts: Partial<LedgerEntry> = {}): Store {
  const gap = { verdict: "gap", kind: "backfill", rowsNew: 19_396, missingAtLeast: 604, endedAt };
  return { listLedger: async () => [{ ...gap, ...parts }] } as unknown as Store;
}
