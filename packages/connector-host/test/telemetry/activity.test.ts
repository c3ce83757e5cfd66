import { describe, expect, it } from "@jest/globals";
import { Registry } from "prom-client";
import { countActivity, createActivity } from "../../src/telemetry/activity.ts";
import { createMetrics } from "../../src/telemetry/prometheus.ts";

describe("the activity of a host", () => {
  it("is told in steps that have ended, without holes, from its start on", () => {
    const clock = settableClock(1_000_005_000);
    const activity = createActivity({ clock });

    activity.stored(5);
    clock.time += 25_000;
    activity.stored(2);
    activity.requested(false);
    activity.requested(true);
    expect(activity.steps()).toEqual([
      { at: 1_000_000_000, records: 5, requests: 0, failedRequests: 0 },
      { at: 1_000_010_000, records: 0, requests: 0, failedRequests: 0 },
      { at: 1_000_020_000, records: 0, requests: 0, failedRequests: 0 },
    ]);

    clock.time += 10_000;
    expect(activity.steps().at(-1)).toEqual({
      at: 1_000_030_000,
      records: 2,
      requests: 2,
      failedRequests: 1,
    });
  });

  it("forgets what is older than the steps it keeps", () => {
    const clock = settableClock(0);
    const activity = createActivity({ clock, stepMs: 10, keptSteps: 3 });
    for (let step = 0; step < 50; step++) {
      activity.stored(step);
      clock.time += 10;
    }

    expect(activity.steps().map(({ records }) => records)).toEqual([47, 48, 49]);
  });

  it("survives a clock that goes back", () => {
    const clock = settableClock(50_000);
    const activity = createActivity({ clock });
    clock.time = 20_000;
    activity.stored(1);

    expect(activity.steps()).toEqual([]);
  });

  it("counts what the metrics count: new records and revisions, and every request", async () => {
    const clock = settableClock(0);
    const activity = createActivity({ clock });
    const metrics = countActivity(createMetrics(new Registry()), activity);

    metrics.records(
      { instance: "c1", stream: "letters" },
      { rowsNew: 5, rowsDuplicate: 9, rowsRevised: 1, rowsQuarantined: 2 },
    );
    metrics.request("c1", { purpose: "data", outcome: "ok", durationMs: 1 });
    metrics.request("c1", { purpose: "data", outcome: "rate_limited", durationMs: 1 });
    clock.time = 10_000;

    expect(activity.steps()).toEqual([{ at: 0, records: 6, requests: 2, failedRequests: 1 }]);
    expect(await metrics.text()).toContain('kind="duplicate"} 9');
  });
});

function settableClock(time: number) {
  return {
    time,
    now() {
      return this.time;
    },
  };
}
