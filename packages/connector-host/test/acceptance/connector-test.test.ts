import { beforeAll, describe, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import type { Fault } from "@sluice/mailprotector-simulator";
import { fastClock } from "./clocks.ts";
import { addConnector, statusOf } from "./connectors.ts";
import { failedCheckOf } from "./failed-check.ts";
import { recently } from "./heavy-day.ts";
import { coverageOf, ledgerOf, untilCovered } from "./lake-reading.ts";
import { setStage } from "./stage.ts";
import type { ServedVendor, TestHost } from "./stage.ts";
import { until } from "./until.ts";
import { vendorFailures } from "./vendor-failures.ts";

const stage = setStage({ until: "all" });
const hour = 3_600_000;

describe("Test of a connector, over real sockets,", () => {
  let host: TestHost;
  let served: ServedVendor;
  let id: string;
  const at = recently() - hour;

  beforeAll(async () => {
    served = await stage.serveVendor({
      domains: [{ id: 102, records: burst({ at, count: 500, spanMs: hour }) }],
    });
    host = await stage.startHost();
    id = await addConnector(host.api, { url: served.url, advanced: { look_back_days: 1 } });
    await untilCovered(host.api, id, { since: at - 20 * hour, until: at + hour });
  });

  it.each(vendorFailures)(
    "tells $name by its code, says what it means and what to do, and changes nothing",
    async ({ name, fault, check: expected, words = /./ }) => {
      const before = await factsOf(host, id);
      served.vendor.configure({ faults: [fault] });

      const check = await failedCheckOf(host, id);

      served.vendor.configure({ faults: [] });
      expect(check).toMatchObject(expected);
      expect(`${check.explanation} ${check.recommendation}`).toMatch(words);
      const [status] = /^\d+ \w+/.exec(name) ?? [""];
      expect(`${check.message} ${check.explanation}`).toContain(status);
      expect(await factsOf(host, id)).toEqual(before);
      // What a 429 asked for counts for the tests that follow, too.
      await until("no order to wait is in force", async () => {
        const { body } = await host.api.get(`connectors/${id}/budget`);
        return (body.blocked_until ?? 0) < Date.now();
      });
    },
  );

  it("is one at a time for a connector: a second is refused with 409 and told why", async () => {
    served.vendor.configure({ faults: [{ kind: "hang", scope: "all" }] });
    const gone = new AbortController();
    const first = host.api
      .ask("POST", `connectors/${id}/test`, { signal: gone.signal })
      .catch(() => undefined);
    const { total } = served.vendor.requests;
    await until("the first test has asked", () => served.vendor.requests.total > total);

    const second = await host.api.post(`connectors/${id}/test`);

    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: "test_running",
      detail: expect.stringContaining("running already"),
    });
    gone.abort();
    await first;
    served.vendor.configure({ faults: [] });
    await until(
      "a test can be started again",
      async () => (await host.api.post(`connectors/${id}/test`)).body.result === "pass",
    );
  });
});

describe("a Test that passes", () => {
  it("clears a failed status, and where the fault persists it is back within a minute", async () => {
    const clock = fastClock(10);
    const at = clock.now() - 2 * hour;
    const { vendor, url } = await stage.serveVendor({
      clock,
      domains: [{ id: 102, records: burst({ at, count: 100, spanMs: hour }) }],
    });
    const { api } = await stage.startHost({ clock });
    const id = await addConnector(api, { url, advanced: { look_back_days: 1 } });
    await until("the connector is healthy", async () => (await statusOf(api, id)).state === "ok");
    const fault: Fault = { kind: "status", status: 403 };
    vendor.configure({ faults: [fault] });
    await api.post(`connectors/${id}/collect`);
    const failed = await until(
      "the failure shows",
      async () => (await shown()).state === "failed" && shown(),
    );
    expect(failed).toMatchObject({
      code: 403,
      error_code: "forbidden",
      message: expect.stringContaining("403"),
    });

    vendor.configure({ faults: [] });
    expect((await api.post(`connectors/${id}/test`)).body.result).toBe("pass");
    const clearedAt = clock.now();
    expect((await shown()).state).not.toBe("failed");
    vendor.configure({ faults: [fault] });

    await until("the failure is back", async () => (await shown()).state === "failed");
    expect(clock.now() - clearedAt).toBeLessThan(60_000);

    async function shown() {
      return statusOf(api, id);
    }
  });
});

async function factsOf({ api }: TestHost, id: string) {
  return {
    records: (await api.get("/connect/api/data/syslog/_count")).body.count as number,
    coverage: await coverageOf(api, id),
    ledger: (await ledgerOf(api, id)).length,
  };
}
