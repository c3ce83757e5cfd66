import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { RunningVendor } from "./start-vendor.ts";
import { connectHost } from "./host-client.ts";
import type { HostClient } from "./host-client.ts";

/** A host in a process of its own, with an empty data directory that goes with it. */
export interface RunningHost extends HostClient {
  readonly pid: number;
  /** Without a trailing slash. */
  readonly url: string;
  /** Size of its database, bytes; the log that is not folded in yet is left out. */
  databaseBytes(): number;
  stop(): Promise<void>;
}

export interface HostSetup {
  /** Where it writes CPU profiles when it ends. */
  readonly profileDir: string | undefined;
}

export const adminKey = "benchmark-admin-key";

/** Starts `sluice serve` on a free port. */
export async function startHost({ profileDir }: HostSetup): Promise<RunningHost> {
  const dataDir = mkdtempSync(join(tmpdir(), "sluice-bench-"));
  const child = spawn(process.execPath, [...profiling(profileDir), sluice(), "serve"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: "",
      SLUICE_DATA_DIR: dataDir,
      SLUICE_PORT: "0",
      SLUICE_ADMIN_KEY: adminKey,
      SLUICE_ALLOW_PRIVATE_NETWORK: "1",
      SLUICE_CONNECTORS: dirname(
        fileURLToPath(import.meta.resolve("@sluice/benchmarks/package.json")),
      ),
    },
  });
  const errors = collectErrors(child);
  const url = await urlOf(child, errors);
  return {
    ...(await connectHost(url, adminKey)),
    pid: child.pid ?? 0,
    url,
    databaseBytes: () => statSync(join(dataDir, "sluice.db")).size,
    async stop() {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What `collect` needs beside a vendor. */
export interface Collection {
  readonly pageSize: number;
  readonly windowsInFlight: number;
}

/** Adds a connector for everything that the vendor has; collection starts at once. */
export async function collect(
  host: HostClient,
  vendor: RunningVendor,
  how: Collection,
): Promise<void> {
  await host.addConnector({
    vendorUrl: vendor.url,
    type: how.pageSize > 1_000 ? "mailprotector-large-pages" : "mailprotector",
    windowsInFlight: how.windowsInFlight,
  });
}

function sluice(): string {
  return fileURLToPath(import.meta.resolve("@sluice/connector-host/package.json")).replace(
    /package\.json$/,
    join("bin", "sluice.js"),
  );
}

function profiling(dir: string | undefined): string[] {
  return dir === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${dir}`];
}

/** The log's warnings and errors, which say why a number is strange. */
function collectErrors(child: ChildProcess): string[] {
  const errors: string[] = [];
  if (child.stderr === null) return errors;
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (line.includes('"level":"info"') || line.includes('"level":"debug"')) return;
    errors.push(line);
    process.stderr.write(`  host: ${line.slice(0, 500)}\n`);
  });
  return errors;
}

async function urlOf(child: ChildProcess, errors: readonly string[]): Promise<string> {
  if (child.stdout === null) throw new Error("The host's output cannot be read.");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Sluice runs at (\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return url;
  }
  throw new Error(`The host ended before it answered. ${errors.join(" ")}`);
}
