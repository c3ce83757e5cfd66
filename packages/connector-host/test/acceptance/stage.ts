import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, afterEach, jest } from "@jest/globals";
import type { Clock } from "@sluice/connector-sdk";
import { createVendor, startSimulatorServer } from "@sluice/mailprotector-simulator";
import type {
  SimulatorServerOptions,
  Vendor,
  VendorOptions,
} from "@sluice/mailprotector-simulator";
import { defaultSettings } from "../../src/config/settings.ts";
import type { Settings } from "../../src/config/settings.ts";
import { createHost } from "../../src/create-host.ts";
import { createClient } from "./api-client.ts";
import type { ApiClient } from "./api-client.ts";
import { startHostProcess } from "./host-process.ts";
import type { HostProcess, HostProcessOptions } from "./host-process.ts";

export const adminKey = "acceptance-administrator-key";
export const vendorKey = "mp-key-0123456789abcdef";

/** A vendor that answers over HTTP. */
export interface ServedVendor {
  readonly vendor: Vendor;
  readonly url: string;
  close(): Promise<void>;
}

/** A host in this process. */
export interface TestHost {
  readonly api: ApiClient;
  readonly dataDir: string;
  /** Everything it has logged, one JSON object a line. */
  log(): string;
  stop(): Promise<void>;
}

export interface TestHostOptions {
  readonly dataDir?: string;
  readonly clock?: Clock;
  readonly settings?: Partial<Settings>;
  /** Remembers the text of every answer of the API. */
  readonly keepAnswers?: boolean;
  /** Largest size of the database file. */
  readonly maxBytes?: number;
}

export interface StageOptions {
  /** Beyond what any test needs on a busy machine; each wait within has its own deadline. @default 180_000 */
  readonly timeoutMs?: number;
  /** When everything ends: after each test, or after all tests of the file. @default "each" */
  readonly until?: "each" | "all";
}

/** Starts what a test needs; everything ends after it, last first, also when it failed. */
export interface Stage {
  /** A new directory. */
  dataDir(): string;
  serveVendor(
    options?: Partial<VendorOptions>,
    server?: Partial<SimulatorServerOptions>,
  ): Promise<ServedVendor>;
  startHost(options?: TestHostOptions): Promise<TestHost>;
  startHostProcess(options: Omit<HostProcessOptions, "adminKey">): Promise<HostProcess>;
  /** Calls `end` after the test. */
  after(end: () => unknown): void;
}

export function setStage({ timeoutMs = 180_000, until = "each" }: StageOptions = {}): Stage {
  const ends: (() => unknown)[] = [];
  jest.setTimeout(timeoutMs);
  (until === "each" ? afterEach : afterAll)(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });
  const after = (end: () => unknown): void => void ends.push(end);
  const dataDir = (): string => {
    const directory = mkdtempSync(join(tmpdir(), "sluice-acceptance-"));
    after(() => rmSync(directory, { recursive: true, force: true }));
    return directory;
  };
  return {
    after,
    dataDir,
    async serveVendor(options = {}, server = {}) {
      const vendor = createVendor({
        clock: { now: () => Date.now() },
        apiKey: vendorKey,
        ...options,
      });
      const served = await startSimulatorServer({ vendor, ...server });
      const close = once(() => served.close());
      after(close);
      return { vendor, url: served.url, close };
    },
    async startHost(options = {}) {
      const host = await startHost(options, options.dataDir ?? dataDir());
      after(host.stop);
      return host;
    },
    async startHostProcess(options) {
      const host = await startHostProcess({ ...options, adminKey });
      after(host.kill);
      return host;
    },
  };
}

async function startHost(options: TestHostOptions, dataDir: string): Promise<TestHost> {
  const lines: string[] = [];
  const logStream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const settings: Settings = {
    ...defaultSettings,
    port: 0,
    adminKey,
    allowPrivateNetwork: true,
    dataDir,
    ...options.settings,
  };
  const host = await createHost({
    settings,
    version: "0.1.0",
    logStream,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }),
  });
  return {
    api: createClient(host.url, settings.adminKey ?? adminKey, {
      keep: options.keepAnswers ?? false,
    }),
    dataDir,
    log: () => lines.join(""),
    stop: once(() => host.stop()),
  };
}

function once(end: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | undefined;
  return () => (ending ??= end());
}
