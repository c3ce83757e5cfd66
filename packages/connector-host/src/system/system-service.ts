import { hostname } from "node:os";
import type { Clock } from "@sluice/connector-sdk";
import type { SystemService } from "../api/host-services.ts";
import type { Lake } from "../lake/lake.ts";
import type { Store } from "../store/store.ts";
import type { Activity } from "../telemetry/activity.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { RecentProblems } from "../telemetry/recent-problems.ts";
import { createStorageMeasure } from "./measure-storage.ts";

export interface SystemParts {
  readonly store: Pick<Store, "listInstances">;
  readonly lake: Pick<Lake, "indices" | "ingestion">;
  readonly clock: Pick<Clock, "now">;
  readonly metrics: Pick<Metrics, "text">;
  readonly activity: Activity;
  readonly problems: RecentProblems;
  readonly version: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly dataDir: string;
  readonly isReady: () => boolean;
  /** The name of an instance that runs. */
  readonly nameOf: (instance: string) => string | undefined;
}

/** What a host tells of itself. */
export function createSystemService(parts: SystemParts): SystemService {
  const { store, lake, clock, metrics, activity, problems, version, startedAt } = parts;
  const storage = createStorageMeasure(parts);
  const host = { id: "dp", name: hostname(), type: "dp", state: "running" } as const;
  return {
    version: () => version,
    hosts: () => [host],
    status: async () => ({
      now: clock.now(),
      hosts: [{ ...host, version, startedAt, memoryBytes: process.memoryUsage.rss() }],
      storage: await storage(),
      activity: { stepMs: activity.stepMs, steps: activity.steps() },
      problems: problems.list().map((problem) => ({
        ...problem,
        instanceName: problem.instance === undefined ? undefined : parts.nameOf(problem.instance),
      })),
    }),
    ready: parts.isReady,
    metrics: () => metrics.text(),
    ingestion: async (range) => {
      const names = new Map((await store.listInstances()).map(({ id, name }) => [id, name]));
      return (await lake.ingestion(range)).map((row) => ({
        ...row,
        name: names.get(row.instance) ?? row.instance,
      }));
    },
  };
}
