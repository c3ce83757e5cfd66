import { describe, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import { addConnector, statusOf } from "./connectors.ts";
import { recently } from "./heavy-day.ts";
import {
  compareWithTruth,
  coverageOf,
  metricOf,
  untilCovered,
  verifyLedger,
} from "./lake-reading.ts";
import { smallDisks } from "./small-disks.ts";
import { setStage } from "./stage.ts";
import { pause, until } from "./until.ts";

const stage = setStage();
const hour = 3_600_000;
const onLinux = process.platform === "linux" ? describe : describe.skip;

onLinux("a disk that fills up and frees up under a running host", () => {
  it("stops collection, which goes on by itself, however the disk came to be small", async () => {
    // Side by side, since they wait for most of the time.
    const done = await Promise.allSettled(
      smallDisks.map(async ([, makeDisk]) => fillAndMakeRoom(makeDisk)),
    );
    const failures = done.map((one, at) => [
      smallDisks[at]?.[0],
      one.status === "rejected" ? (one.reason as unknown) : undefined,
    ]);
    expect(failures).toEqual(smallDisks.map(([name]) => [name, undefined]));
  });
});

async function fillAndMakeRoom(makeDisk: (typeof smallDisks)[number][1]): Promise<void> {
  const at = recently() - hour;
  const records = burst({ at, count: 20_000, spanMs: hour });
  const { vendor, url } = await stage.serveVendor({ domains: [{ id: 102, records }] });
  const disk = makeDisk(stage);
  const host = await stage.startHostProcess(disk);
  const { api } = host;
  const id = await addConnector(api, { url, advanced: { look_back_days: 1 } });
  const failed = { instance: id, state: "failed" };

  const status = await until("the status says that there is no room", async () => {
    const seen = await statusOf(api, id);
    return seen.error_code === "store_full" && seen;
  });
  expect(status).toMatchObject({ state: "failed", code: 1_507 });
  expect(status.recommendation).toMatch(/Free space/);
  expect(host.log()).toContain("the data directory has no room");
  expect(await metricOf(api, "sluice_instance_status", failed)).toBe(1);
  const asked = vendor.requests.data;
  // Longer than it waits for room: it has looked again, and asked nobody for what it cannot keep.
  await pause(12_500);
  expect(await statusOf(api, id)).toMatchObject({ state: "failed", error_code: "store_full" });
  expect(await metricOf(api, "sluice_instance_status", failed)).toBe(1);
  expect(vendor.requests.data - asked).toBeLessThan(5);
  expect(await compareWithTruth(api, vendor.truth(102))).toMatchObject({ twice: 0, unknown: 0 });
  expect(await verifyLedger(api, id)).toMatchObject({ ok: true });

  disk.makeRoom(host);
  await untilCovered(api, id, { since: at, until: at + hour });
  expect(await compareWithTruth(api, vendor.truth(102))).toEqual({
    stored: 20_000,
    missing: 0,
    twice: 0,
    unknown: 0,
  });
  expect((await coverageOf(api, id)).filter(({ result }) => result === "gap")).toEqual([]);
  expect(await verifyLedger(api, id)).toMatchObject({ ok: true, records: 20_000 });
  await until("the status is healthy", async () => (await statusOf(api, id)).state === "ok");
  expect(await metricOf(api, "sluice_instance_status", failed)).toBe(0);
  expect(host.log()).toContain("the data directory has room again");
}
