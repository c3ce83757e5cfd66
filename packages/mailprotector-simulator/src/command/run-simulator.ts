import { createWriteStream, readFileSync } from "node:fs";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { VendorClock } from "../epoch.ts";
import { readRecords } from "../records/read-records.ts";
import { truthLines } from "../server/control.ts";
import { startSimulatorServer, type SimulatorServer } from "../server/simulator-server.ts";
import { createVendor, type Vendor } from "../vendor.ts";
import { dialectFrom } from "./dialect-options.ts";
import type { Settings } from "./program.ts";

/** A simulator that runs as a command. */
export interface RunningSimulator {
  readonly server: SimulatorServer;
  readonly vendor: Vendor;
  /** Ends all connections, then tells the truth as the settings say; `output` is for `--print-truth`. */
  end(output: Writable): Promise<void>;
}

/**
 * Starts what the command line asks for.
 *
 * @throws when a file cannot be read, an option does not fit, or the address is taken
 */
export async function runSimulator(
  settings: Settings,
  apiKey: string,
  clock: VendorClock,
): Promise<RunningSimulator> {
  const vendor = vendorFor(settings, apiKey, clock);
  const server = await startSimulatorServer({
    vendor,
    host: settings.host,
    port: settings.port,
    control: settings.control,
    ...tlsOf(settings),
  });
  return {
    server,
    vendor,
    async end(output) {
      await server.close();
      if (settings.truth !== undefined) {
        await pipeline(
          Readable.from(truthOfAll(vendor, settings)),
          createWriteStream(settings.truth),
        );
      }
      if (settings.printTruth) {
        await pipeline(Readable.from(truthOfAll(vendor, settings)), output, { end: false });
      }
    },
  };
}

function vendorFor(settings: Settings, apiKey: string, clock: VendorClock): Vendor {
  const dialect = dialectFrom(settings, clock.now());
  const now = clock.now() + (dialect.clockOffsetMs ?? 0);
  const { records: file, spreadDays, seed, rate } = settings;
  return createVendor({
    clock,
    apiKey,
    seed,
    dialect,
    faults: settings.fault,
    domains: settings.domainId.map((id, index) => ({
      id,
      ...(file !== undefined && index === 0
        ? { records: readRecords(file, { until: now, spreadDays }) }
        : {}),
      ...(settings.live ? { live: { ratePerMinute: rate } } : {}),
    })),
  });
}

function* truthOfAll(vendor: Vendor, { domainId }: Settings): Iterable<string> {
  for (const id of domainId) yield* truthLines(vendor.truth(id));
}

function tlsOf({ tlsKey, tlsCert }: Settings): { tls?: { key: string; cert: string } } {
  if (tlsKey === undefined && tlsCert === undefined) return {};
  if (tlsKey === undefined || tlsCert === undefined) {
    throw new Error("https needs both --tls-key and --tls-cert.");
  }
  return { tls: { key: readFileSync(tlsKey, "utf8"), cert: readFileSync(tlsCert, "utf8") } };
}
