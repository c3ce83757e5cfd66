import { randomUUID } from "node:crypto";
import { intersect, isEmpty, subtract } from "@sluice/connector-sdk";
import type { Clock, Interval } from "@sluice/connector-sdk";
import { reachAt } from "../collect/reach.ts";
import { recordsGap, type LedgerEntry } from "../ledger/ledger-entry.ts";
import type { BackfillJob } from "../store/entities.ts";
import type { Store } from "../store/store.ts";
import type { Collected, InstanceRuntime } from "./instance-runtime.ts";

/** Reads asked-for time again, whatever the map says of it. Progress lasts; a restart goes on with what remains. */
export interface Backfills {
  /** @returns undefined when nothing of the interval can be asked for any more */
  start(runtime: InstanceRuntime, interval: Interval): Promise<BackfillJob | undefined>;
  list(instance: string): Promise<readonly BackfillJob[]>;
  /** What can be asked for again; undefined when nothing is collected. */
  reach(runtime: InstanceRuntime): Interval | undefined;
  cancel(instance: string, job: string): Promise<BackfillJob | undefined>;
  /** Loads what was running when the host stopped. */
  resume(runtime: InstanceRuntime): Promise<void>;
  /** A run ended, of whatever kind: time that was forgotten meanwhile is not waited for. */
  advanced(runtime: InstanceRuntime, entry: LedgerEntry): void;
}

interface Parts {
  readonly store: Pick<Store, "putBackfill" | "listBackfills">;
  readonly clock: Clock;
  readonly runtimes: ReadonlyMap<string, InstanceRuntime>;
}

export function createBackfills({ store, clock, runtimes }: Parts): Backfills {
  const running = new Map<string, BackfillJob>();
  const runningOf = (instance: string): BackfillJob[] =>
    [...running.values()].filter((job) => job.instance === instance);
  const save = async (job: BackfillJob): Promise<BackfillJob> => {
    if (job.state === "running") running.set(job.id, job);
    else running.delete(job.id);
    await store.putBackfill(job);
    return job;
  };
  return {
    async start(runtime, interval) {
      const job = newJob(runtime, interval, clock.now());
      if (job === undefined) return undefined;
      for (const { state } of runtime.collected)
        state.repairs = [...state.repairs, ...job.remaining];
      forgetUnreachable(runtime, clock.now());
      return save(job);
    },
    list: async (instance) => {
      const stored = await store.listBackfills(instance);
      return stored.map((job) => running.get(job.id) ?? job);
    },
    reach: (runtime) => reachOf(runtime, clock.now()),
    async cancel(instance, id) {
      const job = (await store.listBackfills(instance)).find((one) => one.id === id);
      if (job === undefined || job.state !== "running") return job;
      const cancelled = await save({
        ...(running.get(id) ?? job),
        state: "cancelled",
        endedAt: clock.now(),
      });
      // What is read again for another reason is no part of it.
      const others = runningOf(instance).flatMap((one) => one.remaining);
      for (const { state } of runtimes.get(instance)?.collected ?? []) {
        const kept = state.repairs.flatMap((one) => subtract(one, [job]));
        state.repairs = [...kept, ...others];
      }
      return cancelled;
    },
    async resume(runtime) {
      const stored = await store.listBackfills(runtime.instance.id);
      const jobs = stored.filter((one) => one.state === "running");
      for (const job of jobs) running.set(job.id, job);
      for (const { state } of runtime.collected)
        state.repairs = jobs.flatMap((job) => job.remaining);
    },
    advanced(runtime, entry) {
      const now = clock.now();
      forgetUnreachable(runtime, now);
      const left = runtime.collected.flatMap(({ state }) => state.repairs);
      for (const job of runningOf(runtime.instance.id)) {
        if (entry.kind !== "repair" && leftOf(job, left).length > 0) continue;
        // Progress that is not stored is read again after a restart: it costs requests, never records.
        save(advance(job, { left, entry, now })).catch(() => undefined);
      }
    },
  };
}

function newJob(
  runtime: InstanceRuntime,
  interval: Interval,
  now: number,
): BackfillJob | undefined {
  const reachable = reachOf(runtime, now);
  const part = reachable === undefined ? undefined : intersect(interval, reachable);
  if (part === undefined || isEmpty(part)) return undefined;
  const { since, until } = part;
  const remaining = [{ since, until }];
  const progress = {
    state: "running",
    remaining,
    rowsNew: 0,
    requests: 0,
    rowsRead: 0,
    gaps: 0,
    missingAtLeast: 0,
    createdAt: now,
  } as const;
  return { id: randomUUID(), instance: runtime.instance.id, since, until, ...progress };
}

function advance(
  job: BackfillJob,
  {
    left,
    entry,
    now,
  }: { readonly left: readonly Interval[]; readonly entry: LedgerEntry; readonly now: number },
): BackfillJob {
  const remaining = leftOf(job, left);
  const isTouched = entry.kind === "repair" && entry.since < job.until && job.since < entry.until;
  return {
    ...job,
    ...(isTouched ? countIn(job, entry, now) : {}),
    remaining,
    ...(remaining.length === 0 ? { state: "done" as const, endedAt: now } : {}),
  };
}

function leftOf(job: BackfillJob, left: readonly Interval[]): Interval[] {
  return left.map((one) => intersect(one, job)).filter((one) => !isEmpty(one));
}

/** Leaves of each stream's repairs the parts that its vendor still answers: how far that reaches may differ. */
function forgetUnreachable(runtime: InstanceRuntime, now: number): void {
  for (const collected of runtime.collected) {
    const { state } = collected;
    const { since } = reachOfStream(collected, now);
    state.repairs = state.repairs
      .filter((one) => one.until > since)
      .map((one) => ({ since: Math.max(one.since, since), until: one.until }));
  }
}

/** What a run adds to a job. A job of an earlier version goes on without the counts it never had. */
function countIn(job: BackfillJob, entry: LedgerEntry, now: number): Partial<BackfillJob> {
  const { rowsRead, gaps, missingAtLeast } = job;
  return {
    rowsNew: job.rowsNew + entry.rowsNew,
    requests: job.requests + entry.requests,
    advancedAt: now,
    ...(rowsRead === undefined ? {} : { rowsRead: rowsRead + entry.rowsRead }),
    ...(gaps === undefined ? {} : { gaps: gaps + (recordsGap(entry) ? 1 : 0) }),
    ...(missingAtLeast === undefined
      ? {}
      : { missingAtLeast: missingAtLeast + (entry.missingAtLeast ?? 0) }),
  };
}

/** What can be asked for again, of one stream at least. */
function reachOf({ collected }: InstanceRuntime, now: number): Interval | undefined {
  const reaches = collected.map((one) => reachOfStream(one, now));
  if (reaches.length === 0) return undefined;
  return {
    since: Math.min(...reaches.map(({ since }) => since)),
    until: Math.max(...reaches.map(({ until }) => until)),
  };
}

/** What the vendor still answers, and the map has a place for. */
function reachOfStream({ state, source }: Collected, now: number): Interval {
  const reach = reachAt(state.vendorTime(now), source.policy);
  return { since: Math.max(state.origin, reach.since), until: reach.until };
}
