import { chmodSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import { addConnector, statusOf } from "./connectors.ts";
import { spawnHost } from "./host-process.ts";
import type { HostProcessOptions } from "./host-process.ts";
import { recently } from "./heavy-day.ts";
import { compareWithTruth, coverageOf, untilCovered, verifyLedger } from "./lake-reading.ts";
import { adminKey, setStage } from "./stage.ts";
import { until } from "./until.ts";

const stage = setStage();
const hour = 3_600_000;
const nobody = 65_534;

describe("a data directory that another host has", () => {
  it("is refused to a second host, which is told who has it; the first goes on", async () => {
    const dataDir = stage.dataDir();
    const first = await stage.startHostProcess({ dataDir });

    const { code, log } = await endOf({ dataDir, adminKey });

    expect(code).toBe(1);
    expect(log).toContain(`in use by process ${first.pid}`);
    expect(log).toContain(first.api.url);
    expect(log).toMatch(/Stop that one.*\(data_dir_in_use\)$/m);
    expect((await first.api.get("connectors")).status).toBe(200);
  });
});

describe("a data directory that cannot be written", () => {
  it("keeps the host from starting, which says so at once", async () => {
    const dataDir = stage.dataDir();
    chmodSync(dataDir, 0o555);
    // To the superuser nothing is read-only.
    const user = process.getuid?.() === 0 ? nobody : undefined;

    const { code, log } = await endOf({
      dataDir,
      adminKey,
      ...(user === undefined ? {} : { user }),
    });

    expect(code).toBe(1);
    expect(log).toContain(dataDir);
    expect(log).toMatch(/(not ours to write|read-only).*\(store_full\)$/m);
  });
});

describe("a disk without room", () => {
  it("stops collection, which says so and loses nothing; with room again it goes on by itself", async () => {
    const at = recently() - hour;
    const records = burst({ at, count: 20_000, spanMs: hour });
    const { vendor, url } = await stage.serveVendor({ domains: [{ id: 102, records }] });
    const dataDir = stage.dataDir();
    const small = await stage.startHost({ dataDir, maxBytes: 12 * 2 ** 20 });
    const id = await addConnector(small.api, { url, advanced: { look_back_days: 1 } });

    const status = await until("the status says that there is no room", async () => {
      const seen = await statusOf(small.api, id);
      return seen.error_code === "store_full" && seen;
    });
    expect(status).toMatchObject({ state: "failed", code: 1_507 });
    expect(status.message).toMatch(/no room/);
    expect(small.log()).toContain("no room");
    const { data } = vendor.requests;
    expect((await small.api.get("/readyz")).status).toBe(200);
    const kept = await compareWithTruth(small.api, vendor.truth(102));
    expect(kept).toMatchObject({ twice: 0, unknown: 0 });
    expect(kept.missing).toBeGreaterThan(0);
    expect((await coverageOf(small.api, id)).filter((one) => one.result === "gap")).toEqual([]);
    expect(await verifyLedger(small.api, id)).toMatchObject({ ok: true });
    // It waits instead of asking the vendor again and again for what it cannot keep.
    expect(vendor.requests.data - data).toBeLessThan(5);
    await small.stop();

    const large = await stage.startHost({ dataDir });
    await untilCovered(large.api, id, { since: at, until: at + hour });
    expect(await compareWithTruth(large.api, vendor.truth(102))).toEqual({
      stored: 20_000,
      missing: 0,
      twice: 0,
      unknown: 0,
    });
    expect(await verifyLedger(large.api, id)).toMatchObject({ ok: true, records: 20_000 });
    await until(
      "the status is healthy",
      async () => (await statusOf(large.api, id)).state === "ok",
    );
  });
});

/** Starts a host that shall not come up. */
async function endOf(
  options: HostProcessOptions,
): Promise<{ readonly code: number | null; readonly log: string }> {
  const { child, ended, err } = spawnHost(options);
  stage.after(() => child.kill("SIGKILL"));
  const { code } = await ended;
  return { code, log: err() };
}
