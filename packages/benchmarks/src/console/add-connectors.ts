import type { RunningHost } from "../start-host.ts";
import type { RunningVendor } from "../start-vendor.ts";
import { idleDomain } from "../vendor-setup.ts";

const tenants = 100;
const atOnce = 8;
/** Long enough that none is due again while something is measured. */
/** Of ten connectors one collects: the first collection of each costs the vendor and the host about fifty requests. */
const collectingEvery = 10;
const intervalMinutes = 1_440;

/** Adds connectors that collect, each a domain of its own, over a hundred tenants. */
export async function addConnectors(
  host: RunningHost,
  vendor: RunningVendor,
  count: number,
): Promise<void> {
  let next = 0;
  const add = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      await host.addConnector({
        vendorUrl: vendor.url,
        type: "mailprotector",
        windowsInFlight: 1,
        name: connectorName(at),
        domainId: idleDomain(at),
        tenant: `tenant-${at % tenants}`,
        intervalMinutes,
        isCollect: at % collectingEvery === 0,
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, add));
}

/** What the connector at this place is called: names sort as they count. */
export function connectorName(at: number): string {
  return `Mail of domain ${String(at).padStart(5, "0")}`;
}
