import type { BenchRun, Result } from "./bench-run.ts";
import { addConnectors, connectorName } from "./console/add-connectors.ts";
import { measureOverview } from "./console/measure-overview.ts";
import { measureRecordSearch } from "./console/measure-record-search.ts";
import { measureScrolling } from "./console/measure-scrolling.ts";
import { openBrowser } from "./console/open-browser.ts";
import { collect, startHost } from "./start-host.ts";
import { startVendor } from "./start-vendor.ts";
import { watch } from "./timeline.ts";

/** What a user of the console waits for, in a real browser, with thousands of connectors and a full index. */
export async function measureConsole({ options, say }: BenchRun): Promise<Result[]> {
  const { connectors, lakeRecords, windowsInFlight, profileDir } = options;
  const vendor = await startVendor({
    records: lakeRecords,
    pageSize: 1_000,
    idleDomains: connectors,
  });
  const host = await startHost({ profileDir });
  const browser = await openBrowser(host.url);
  try {
    say(`the console: ${vendor.records} records are drained`);
    await collect(host, vendor, { pageSize: 1_000, windowsInFlight });
    await watch(host, vendor.records);
    say(`the console: ${connectors} connectors are added`);
    await addConnectors(host, vendor, connectors);
    say("the console: pages are opened");
    return [
      ...(await measureOverview(browser, connectors)),
      ...(await measureRecordSearch(browser)),
      ...(await measureScrolling(browser, connectorName(connectors - 1))),
    ];
  } finally {
    await browser.close();
    await host.stop();
    await vendor.stop();
  }
}
