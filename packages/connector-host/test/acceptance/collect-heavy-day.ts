import { expect } from "@jest/globals";
import type { Vendor, VendorOptions } from "@sluice/mailprotector-simulator";
import type { ApiClient } from "./api-client.ts";
import { addConnector } from "./connectors.ts";
import { heavyDay, recently } from "./heavy-day.ts";
import type { HeavyDay } from "./heavy-day.ts";
import {
  compareWithTruth,
  ledgerOf,
  metricOf,
  untilCovered,
  verifyLedger,
} from "./lake-reading.ts";
import type { Stage } from "./stage.ts";

export interface CollectedDay {
  readonly day: HeavyDay;
  readonly vendor: Vendor;
  readonly api: ApiClient;
  readonly id: string;
}

/** Collects a heavy day and shows that it is in the lake whole: nothing missing, nothing twice, no gap, ledger sound. */
export async function collectHeavyDay(
  stage: Stage,
  {
    total,
    windowsInFlight,
    ...options
  }: Partial<VendorOptions> & { readonly total?: number; readonly windowsInFlight?: number },
): Promise<CollectedDay> {
  const day = heavyDay(recently(), total);
  const { vendor, url } = await stage.serveVendor(options);
  for (const batch of day.batches) vendor.addRecords(102, batch);
  const { api } = await stage.startHost();
  const advanced = {
    look_back_days: 2,
    ...(windowsInFlight === undefined ? {} : { windows_in_flight: windowsInFlight }),
  };
  const id = await addConnector(api, { url, advanced });

  const coverage = await untilCovered(api, id, { ...day, withinMs: 150_000 });

  expect(coverage.filter((one) => one.result === "gap")).toEqual([]);
  const whole = { stored: day.total, missing: 0, twice: 0, unknown: 0 };
  expect(await compareWithTruth(api, vendor.truth(102))).toEqual(whole);
  expect(await verifyLedger(api, id)).toMatchObject({ ok: true, problems: [], records: day.total });
  return { day, vendor, api, id };
}

/** Requests for records, against the fewest that could do: full pages, and one more for each window that held any. */
export async function requestsOverFewest(
  { day, vendor, api, id }: CollectedDay,
  pageSize: number,
): Promise<{ readonly requests: number; readonly fewest: number; readonly ratio: number }> {
  const entries = await ledgerOf(api, id);
  const probes = await metricOf(api, "sluice_requests_total", { instance: id, purpose: "probe" });
  const requests = vendor.requests.data - probes;
  const windows = entries.filter((entry) => entry.kind !== "revisit" && entry.rows_read > 0).length;
  const fewest = Math.ceil(day.total / pageSize) + windows;
  expect(entries.reduce((sum, entry) => sum + entry.requests, 0)).toBe(requests);
  return { requests, fewest, ratio: requests / fewest };
}
