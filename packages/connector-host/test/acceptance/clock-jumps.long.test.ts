import { describe, expect, it } from "@jest/globals";
import type { Clock } from "@sluice/connector-sdk";
import type { ApiClient } from "./api-client.ts";
import { jumpingClock } from "./clocks.ts";
import { addConnector } from "./connectors.ts";
import { compareWithTruth, coverageOf, untilCovered, verifyLedger } from "./lake-reading.ts";
import { setStage } from "./stage.ts";
import { until } from "./until.ts";

const stage = setStage();
const minute = 60_000;
const hour = 60 * minute;

describe("a host whose clock is set to another time", () => {
  it("claims nothing that the vendor's clock has not reached, and goes on collecting, when it is set three days forwards", async () => {
    const { host, vendor, vendorClock, id } = await collecting();

    host.clock.jump(72 * hour);
    const jumpedAt = vendorClock.now();
    await untilCollected(host.api, { id, vendorClock, from: jumpedAt });

    const collected = await latestOf(host.api, id);
    expect(await compareWithTruth(host.api, vendor.truth(102, { until: collected }))).toMatchObject(
      { missing: 0, twice: 0 },
    );
    expect((await coverageOf(host.api, id)).filter((one) => one.result === "gap")).toEqual([]);
    expect(await verifyLedger(host.api, id)).toMatchObject({ ok: true });
  });

  it("comes back from a clock that was three hours ahead as soon as it is set right", async () => {
    const clock = jumpingClock();
    clock.jump(3 * hour);
    const { host, vendor, vendorClock, id } = await collecting(clock);

    clock.jump(-3 * hour);
    const setAt = vendorClock.now();

    await untilCollected(host.api, { id, vendorClock, from: setAt });
    const collected = await latestOf(host.api, id);
    expect(await compareWithTruth(host.api, vendor.truth(102, { until: collected }))).toMatchObject(
      { missing: 0, twice: 0 },
    );
  });
});

/** Asks for live time until some of it is there; at no moment is anything claimed that the vendor's clock has not reached. */
async function untilCollected(
  api: ApiClient,
  {
    id,
    vendorClock,
    from,
  }: { readonly id: string; readonly vendorClock: Clock; readonly from: number },
): Promise<void> {
  await until(
    "what came after the jump is collected",
    async () => {
      await api.post(`connectors/${id}/collect`);
      const latest = await latestOf(api, id);
      expect(latest).toBeLessThanOrEqual(vendorClock.now());
      return latest > from + 2_000;
    },
    { everyMs: 500 },
  );
}

/** A host and a vendor with clocks of their own, and a connector that has collected the last hour. */
async function collecting(clock = jumpingClock()) {
  const vendorClock = jumpingClock();
  const started = vendorClock.now();
  const { vendor, url } = await stage.serveVendor({
    clock: vendorClock,
    domains: [{ id: 102, live: { ratePerMinute: 60, curve: "flat", from: started - 2 * hour } }],
  });
  const host = await stage.startHost({ clock });
  const id = await addConnector(host.api, {
    url,
    conf: { interval: 1 },
    advanced: { look_back_days: 1, live_lag_seconds: 5 },
  });
  await untilCovered(host.api, id, { since: started - 2 * hour, until: started - minute });
  return { host: { ...host, clock }, vendor, vendorClock, id };
}

async function latestOf(api: ApiClient, id: string): Promise<number> {
  return Date.parse((await coverageOf(api, id)).at(-1)?.until ?? "");
}
