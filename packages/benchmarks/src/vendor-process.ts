import {
  burst,
  createVendor,
  largeTraffic,
  rareMail,
  startSimulatorServer,
} from "@sluice/mailprotector-simulator";
import type { DomainSetup } from "@sluice/mailprotector-simulator";
import { domainId, idleDomain, vendorKey } from "./vendor-setup.ts";
import type { VendorReady, VendorSetup } from "./vendor-setup.ts";

const hourMs = 3_600_000;

// Entry of the vendor's own process: its only argument is its setup; it tells its address, and ends with its parent.
await run(JSON.parse(process.argv[2] ?? "{}") as VendorSetup);

async function run(setup: VendorSetup): Promise<void> {
  const { since: from, until, records: wanted } = setup;
  const vendor = createVendor({
    clock: { now: () => Date.now() },
    apiKey: vendorKey,
    domains: [
      { id: domainId, records: largeTraffic({ from, until, records: wanted }) },
      ...idleDomainsOf(setup),
    ],
    dialect: { maxPageSize: setup.pageSize },
    faults: setup.delayMs === 0 ? [] : [{ kind: "slow", delayMs: setup.delayMs }],
  });
  vendor.addRecords(domainId, [rareMail(from + hourMs)]);
  const server = await startSimulatorServer({ vendor, control: true });
  process.once("disconnect", () => void server.close());
  const records = vendor.truth(domainId).length;
  process.send?.({ url: server.url, records } satisfies VendorReady);
}

function idleDomainsOf({ idleDomains, until }: VendorSetup): DomainSetup[] {
  return Array.from({ length: idleDomains }, (_, at) => ({
    id: idleDomain(at),
    records: burst({ at: until - hourMs, count: 3, spanMs: 60_000, seed: at }),
  }));
}
