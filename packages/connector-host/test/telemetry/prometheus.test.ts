import { describe, expect, it } from "@jest/globals";
import { Registry } from "prom-client";
import { createMetrics } from "../../src/telemetry/prometheus.ts";

const owner = { instance: "c1", stream: "letters" };

describe("metrics", () => {
  it("count requests, rows, gaps and what is missing", async () => {
    const metrics = createMetrics(new Registry());

    metrics.request("c1", { purpose: "data", outcome: "ok", durationMs: 120 });
    metrics.records(owner, { rowsNew: 5, rowsDuplicate: 2, rowsRevised: 0, rowsQuarantined: 1 });
    metrics.gap(owner, { reason: "cap_at_granule", missingAtLeast: 7_000 });

    const text = await metrics.text();
    expect(text).toContain('sluice_requests_total{instance="c1",purpose="data",outcome="ok"} 1');
    expect(text).toContain('sluice_records_total{instance="c1",stream="letters",kind="new"} 5');
    expect(text).toContain('sluice_records_total{instance="c1",stream="letters",kind="revised"} 0');
    expect(text).toContain(
      'sluice_missing_records_total{instance="c1",stream="letters",reason="cap_at_granule"} 7000',
    );
  });

  it("show lag, coverage and the one state of an instance", async () => {
    const metrics = createMetrics(new Registry());

    metrics.lag(owner, 31_500);
    metrics.coverage(owner, { open: 0, provisional: 1_000, complete: 60_000, gap: 0, excluded: 0 });
    metrics.status("c1", "failed");
    metrics.status("c1", "ok");

    const text = await metrics.text();
    expect(text).toContain('sluice_lag_seconds{instance="c1",stream="letters"} 31.5');
    expect(text).toContain(
      'sluice_coverage_seconds{instance="c1",stream="letters",result="complete"} 60',
    );
    expect(text).toContain('sluice_instance_status{instance="c1",state="ok"} 1');
    expect(text).toContain('sluice_instance_status{instance="c1",state="failed"} 0');
  });

  it("forget an instance that is gone, and no other", async () => {
    const metrics = createMetrics(new Registry());
    for (const instance of ["c1", "c2"]) {
      metrics.request(instance, { purpose: "data", outcome: "ok", durationMs: 1 });
      metrics.status(instance, "ok");
    }

    metrics.forget("c1");

    const text = await metrics.text();
    expect(text).not.toContain('"c1"');
    expect(text).toContain('"c2"');
  });
});
