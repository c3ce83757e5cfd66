import { randomUUID } from "node:crypto";
import { intersect, isEmpty } from "@sluice/connector-sdk";
import type { Clock, Interval } from "@sluice/connector-sdk";
import { reachAt } from "../collect/reach.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import type { BackfillJob } from "../store/entities.ts";
import type { Store } from "../store/store.ts";
import type { InstanceRuntime } from "./instance-runtime.ts";

/** Reads asked-for time again, whatever the map says of it. Progress lasts; a restart goes on with what remains. */
export interface Backfills {
  /** @returns undefined when nothing of the interval can be asked for any more */
  start(runtime: InstanceRuntime, interval: Interval): Promise<BackfillJob | undefined>;
  list(instance: string): Promise<readonly BackfillJob[]>;
  cancel(instance: string, job: string): Promise<BackfillJob | undefined>;
  /** Loads what was running when the host stopped. */
  resume(runtime: InstanceRuntime): Promise<void>;
  /** A repair run ended. */
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
      return save(job);
    },
    list: async (instance) => {
      const stored = await store.listBackfills(instance);
      return stored.map((job) => running.get(job.id) ?? job);
    },
    async cancel(instance, id) {
      const job = (await store.listBackfills(instance)).find((one) => one.id === id);
      if (job === undefined || job.state !== "running") return job;
      const cancelled = await save({
        ...(running.get(id) ?? job),
        state: "cancelled",
        endedAt: clock.now(),
      });
      const remaining = runningOf(instance).flatMap((one) => one.remaining);
      for (const { state } of runtimes.get(instance)?.collected ?? []) state.repairs = remaining;
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
      const left = runtime.collected.flatMap(({ state }) => state.repairs);
      for (const job of runningOf(runtime.instance.id)) {
        // Progress that is not stored is read again after a restart: it costs requests, never records.
        save(advance(job, { left, entry, now: clock.now() })).catch(() => undefined);
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
  const remaining = left.map((one) => intersect(one, job)).filter((one) => !isEmpty(one));
  const isTouched = entry.since < job.until && job.since < entry.until;
  return {
    ...job,
    remaining,
    rowsNew: job.rowsNew + (isTouched ? entry.rowsNew : 0),
    requests: job.requests + (isTouched ? entry.requests : 0),
    ...(remaining.length === 0 ? { state: "done" as const, endedAt: now } : {}),
  };
}

/** What the vendors of an instance still answer. */
function reachOf(runtime: InstanceRuntime, now: number): Interval | undefined {
  const [first] = runtime.collected;
  if (first === undefined) return undefined;
  return reachAt(first.state.vendorTime(now), first.source.policy);
}
