import {
  burst,
  createVendor,
  generateTraffic,
  startSimulatorServer,
} from "@sluice/mailprotector-simulator";
import type { DomainSetup, RecordInput } from "@sluice/mailprotector-simulator";
import { domainId, idleDomain, rareWord, vendorKey } from "./vendor-setup.ts";
import type { VendorReady, VendorSetup } from "./vendor-setup.ts";

// Entry of the vendor's own process: its only argument is its setup; it tells its address, and ends with its parent.
await run(JSON.parse(process.argv[2] ?? "{}") as VendorSetup);

async function run(setup: VendorSetup): Promise<void> {
  const vendor = createVendor({
    clock: { now: () => Date.now() },
    apiKey: vendorKey,
    domains: [{ id: domainId, records: trafficOf(setup) }, ...idleDomainsOf(setup)],
    dialect: { maxPageSize: setup.pageSize },
    faults: setup.delayMs === 0 ? [] : [{ kind: "slow", delayMs: setup.delayMs }],
  });
  vendor.addRecords(domainId, [rareRecord(setup.since)]);
  const server = await startSimulatorServer({ vendor, control: true });
  process.once("disconnect", () => void server.close());
  const records = vendor.truth(domainId).length;
  process.send?.({ url: server.url, records } satisfies VendorReady);
}

/** Mail traffic with its days, nights, bursts and newsletters. */
function trafficOf({ since, until, records }: VendorSetup): RecordInput {
  // The average holds over whole weeks; a few records more than asked for are better than a few less.
  const ratePerMinute = (1.03 * records * 60_000) / (until - since);
  return generateTraffic({ seed: 1, from: since, until, ratePerMinute });
}

function idleDomainsOf({ idleDomains, until }: VendorSetup): DomainSetup[] {
  return Array.from({ length: idleDomains }, (_, at) => ({
    id: idleDomain(at),
    records: burst({ at: until - 3_600_000, count: 3, spanMs: 60_000, seed: at }),
  }));
}

/** One record whose subject has a word that no other has, where a search comes last. */
function rareRecord(since: number): { readonly record: unknown; readonly receivedAt: number } {
  const receivedAt = since + 3_600_000;
  const received_at = new Date(receivedAt).toISOString();
  const record = {
    id: "rare-1",
    subject: `The ${rareWord} ledger`,
    direction: "inbound",
    received_at,
  };
  return { record, receivedAt };
}
