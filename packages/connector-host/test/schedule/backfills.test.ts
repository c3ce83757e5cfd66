import { expect, it } from "@jest/globals";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { noCounters, type LedgerEntry } from "../../src/ledger/ledger-entry.ts";
import { createBackfills } from "../../src/schedule/backfills.ts";
import type { InstanceRuntime } from "../../src/schedule/instance-runtime.ts";
import type { BackfillJob } from "../../src/store/entities.ts";

const hour = 3_600_000;
const now = 1_000 * hour;
const asked = { since: now - 10 * hour, until: now - 6 * hour };

it("reaches from what the vendor still keeps to what is not too new to be asked for", () => {
  const { backfills, runtime } = stage();
  const reach = backfills.reach(runtime);

  expect(reach?.since).toBeGreaterThan(now - defaultCollectionPolicy.retentionMs);
  expect(reach?.until).toBeLessThan(now);
});

it("does not reach before the map's start, nor waits for what was forgotten meanwhile", async () => {
  const { backfills, runtime, stored, state } = stage();
  state.origin = asked.since + hour;

  await backfills.start(runtime, asked);
  expect([...stored.values()]).toMatchObject([{ since: asked.since + hour, until: asked.until }]);
  state.origin = asked.until;
  backfills.advanced(runtime, entry({ kind: "live", rowsRead: 9 }));

  expect([...stored.values()]).toMatchObject([{ state: "done", rowsRead: 0, remaining: [] }]);
});

it("reaches as far as any of its streams, and forgets of each only what that one cannot answer", async () => {
  const { backfills } = stage();
  const longer = { ...defaultCollectionPolicy, retentionMs: 20 * 24 * hour };
  const shorter = { ...defaultCollectionPolicy, retentionMs: 8 * hour };
  const [one, other] = [collectedWith(shorter), collectedWith(longer)];
  const collected = [one, other];
  const both = { instance: { id: "i1" }, collected } as unknown as InstanceRuntime;

  await backfills.start(both, asked);
  backfills.advanced(both, entry({ kind: "live" }));

  expect(other.state.repairs).toEqual([asked]);
  expect(one.state.repairs).toMatchObject([{ until: asked.until }]);
  expect(one.state.repairs[0]?.since).toBeGreaterThan(now - 8 * hour);
});

it("leaves what is read again for another reason when it is cancelled", async () => {
  const { backfills, runtime, state } = stage();
  const doubtful = { since: now - 5 * hour, until: now - 4 * hour };
  const job = await backfills.start(runtime, asked);
  state.repairs = [...state.repairs, doubtful];

  await backfills.cancel("i1", job?.id ?? "");

  expect(state.repairs).toEqual([doubtful]);
});

it("counts what its runs read, stored and lost, and when the last of them ended", async () => {
  const { backfills, runtime, stored, state } = stage();
  await backfills.start(runtime, asked);

  state.repairs = [{ since: asked.since, until: asked.since + hour }];
  backfills.advanced(runtime, entry({ rowsRead: 50, rowsNew: 3, requests: 2 }));
  backfills.advanced(runtime, entry({ verdict: "gap", missingAtLeast: 7 }));
  const thenFailed = { verdict: "partial", code: "unreachable" } as const;
  backfills.advanced(runtime, entry({ ...thenFailed, reason: "unstable", missingAtLeast: 1 }));
  state.repairs = [];
  backfills.advanced(runtime, entry({ rowsRead: 10, rowsNew: 0, requests: 1 }));

  expect([...stored.values()]).toMatchObject([
    {
      state: "done",
      rowsRead: 60,
      rowsNew: 3,
      requests: 3,
      gaps: 2,
      missingAtLeast: 8,
      advancedAt: now,
      remaining: [],
    },
  ]);
});

it("goes on with a job of an earlier version, without the counts it never had", async () => {
  const old: BackfillJob = {
    ...asked,
    id: "old",
    instance: "i1",
    state: "running",
    remaining: [asked],
    rowsNew: 1,
    requests: 1,
    createdAt: now - hour,
  };
  const { backfills, runtime, stored } = stage([old]);

  await backfills.resume(runtime);
  backfills.advanced(runtime, entry({ rowsRead: 50, rowsNew: 3, requests: 2 }));

  const job = stored.get("old");
  expect(job).toMatchObject({ rowsNew: 4, requests: 3, advancedAt: now });
  expect(job).not.toHaveProperty("rowsRead");
  expect(job).not.toHaveProperty("gaps");
});

function stage(jobs: readonly BackfillJob[] = []) {
  const stored = new Map(jobs.map((job) => [job.id, job]));
  const collected = collectedWith(defaultCollectionPolicy);
  const { state } = collected;
  const runtime = { instance: { id: "i1" }, collected: [collected] } as unknown as InstanceRuntime;
  const backfills = createBackfills({
    store: {
      putBackfill: async (job) => void stored.set(job.id, job),
      listBackfills: async () => [...stored.values()],
    },
    clock: { now: () => now, sleep: async () => undefined },
    runtimes: new Map([["i1", runtime]]),
  });
  return { backfills, runtime, stored, state };
}

function collectedWith(policy: typeof defaultCollectionPolicy) {
  const repairs: readonly { since: number; until: number }[] = [];
  return { source: { policy }, state: { origin: 0, repairs, vendorTime: (at: number) => at } };
}

function entry(parts: Partial<LedgerEntry>): LedgerEntry {
  return {
    ...noCounters,
    ...asked,
    source: "s1",
    seq: 1,
    run: 1,
    kind: "repair",
    verdict: "whole",
    generation: 1,
    connectorVersion: "1.0.0",
    attempt: 1,
    startedAt: now,
    endedAt: now,
    digestRead: "",
    digestStored: "",
    previousHash: "",
    hash: "",
    ...parts,
  };
}
