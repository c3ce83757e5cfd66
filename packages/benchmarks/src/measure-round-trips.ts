import type { BenchRun, Result } from "./bench-run.ts";
import { collect, startHost } from "./start-host.ts";
import { startVendor } from "./start-vendor.ts";
import { watch } from "./timeline.ts";

const delayMs = 200;

/** Whether a slow network costs no more than its round trips, shared by the windows in flight. */
export async function measureRoundTrips({ options, say }: BenchRun): Promise<Result[]> {
  const { slowRecords, windowsInFlight, profileDir } = options;
  const vendor = await startVendor({ records: slowRecords, pageSize: 1_000, delayMs });
  const host = await startHost({ profileDir });
  try {
    say(`${vendor.records} records with ${delayMs} ms of latency a page`);
    const begun = performance.now();
    const watching = watch(host, vendor.records);
    await collect(host, vendor, { pageSize: 1_000, windowsInFlight });
    const seconds = ((await watching).at(-1)?.at ?? begun) / 1_000 - begun / 1_000;
    const requests = await vendor.requests();
    const ideal = (requests * delayMs) / 1_000 / windowsInFlight;
    const measurement = `${delayMs} ms a page, ${windowsInFlight} windows`;
    return [
      { measurement, what: "requests", value: requests, unit: "", digits: 0 },
      {
        measurement,
        what: "requests to the fewest",
        value: requests / Math.ceil(vendor.records / 1_000),
        unit: "",
        digits: 2,
      },
      { measurement, what: "wall time", value: seconds, unit: "s", digits: 1 },
      {
        measurement,
        what: "wall time to requests × latency ÷ windows",
        value: seconds / ideal,
        unit: "",
        digits: 2,
        target: { kind: "at-most", value: 1.2 },
      },
    ];
  } finally {
    await host.stop();
    await vendor.stop();
  }
}
