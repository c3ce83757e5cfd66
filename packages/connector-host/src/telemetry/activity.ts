import type { Clock } from "@sluice/connector-sdk";
import type { Metrics } from "./metrics.ts";

/** What the host did within one step of time. */
export interface ActivityStep {
  /** Where the step begins, epoch milliseconds. */
  readonly at: number;
  /** Records stored: new ones and revisions. */
  readonly records: number;
  /** Requests to vendors that were answered, or failed. */
  readonly requests: number;
  /** Those of them that failed. */
  readonly failedRequests: number;
}

/** The last minutes of a host, in steps; counting costs a few additions, whatever the lake holds. */
export interface Activity {
  readonly stepMs: number;
  stored(records: number): void;
  requested(isFailed: boolean): void;
  /** Steps that have ended, oldest first and without holes; none from before the host started. */
  steps(): readonly ActivityStep[];
}

export const defaultActivityOptions = { stepMs: 10_000, keptSteps: 90 } as const;

export interface ActivityOptions {
  readonly clock: Pick<Clock, "now">;
  /** @default 10_000 */
  readonly stepMs?: number;
  /** @default 90 */
  readonly keptSteps?: number;
}

type Counts = { -readonly [Name in keyof Omit<ActivityStep, "at">]: number };

/** Begins to count. */
export function createActivity(options: ActivityOptions): Activity {
  const { clock, stepMs, keptSteps } = { ...defaultActivityOptions, ...options };
  const byStep = new Map<number, Counts>();
  const stepNow = (): number => Math.floor(clock.now() / stepMs);
  const first = stepNow();
  const count = (name: keyof Counts, by: number): void => {
    const step = stepNow();
    const known = byStep.get(step);
    if (known !== undefined) known[name] += by;
    else {
      byStep.set(step, { ...nothing, [name]: by });
      for (const old of byStep.keys()) if (old < step - keptSteps) byStep.delete(old);
    }
  };
  return {
    stepMs,
    stored: (records) => count("records", records),
    requested: (isFailed) => {
      count("requests", 1);
      if (isFailed) count("failedRequests", 1);
    },
    steps: () => {
      const until = stepNow();
      const since = Math.max(first, until - keptSteps);
      return Array.from({ length: Math.max(until - since, 0) }, (_, place) => ({
        at: (since + place) * stepMs,
        ...(byStep.get(since + place) ?? nothing),
      }));
    },
  };
}

const nothing: Counts = { records: 0, requests: 0, failedRequests: 0 };

/** Counts what passes on to `metrics` as activity, too. */
export function countActivity(metrics: Metrics, activity: Activity): Metrics {
  return {
    ...metrics,
    request(instance, request) {
      activity.requested(request.outcome !== "ok");
      metrics.request(instance, request);
    },
    records(owner, outcome) {
      activity.stored(outcome.rowsNew + outcome.rowsRevised);
      metrics.records(owner, outcome);
    },
  };
}
