import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { demoAccount } from "../src/vendor/demo-vendor.ts";
import { runShown, startDemoProcess, type DemoProcess } from "./demo-process.ts";

// Each start is a process that loads everything from sources.
jest.setTimeout(60_000);

describe("npm start", () => {
  let dataDir: string;
  let started: DemoProcess[];

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "sluice-demo-"));
    started = [];
  });

  afterEach(async () => {
    for (const { child, ended } of started) {
      if (child.exitCode === null) child.kill("SIGKILL");
      await ended();
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  const start = (environment: Readonly<Record<string, string>> = {}): DemoProcess => {
    const demo = startDemoProcess({ SLUICE_DATA_DIR: dataDir, ...environment });
    started.push(demo);
    return demo;
  };

  it("shows commands that work as they stand, ends whole, and goes on where it stopped", async () => {
    const first = start();
    await first.ready();
    const commands = shownCommands(first);
    expect(commands).toHaveLength(3);
    const found = await untilFound(commands[0] as string);
    expect(found).toMatch(/\d+ of \d+/);
    const { code, text: map } = await runShown(commands[2] as string);
    expect({ code, map }).toMatchObject({ code: 0, map: expect.stringContaining("provisional") });
    const key = readFileSync(join(dataDir, "admin.key"), "utf8").trim();
    expect(first.output()).toContain(key);
    expect(statSync(join(dataDir, "admin.key")).mode & 0o077).toBe(0);

    expect(await endAndMeasure(first)).toEqual({ code: 0, isQuick: true });
    expect(await isListening(vendorPort(first))).toBe(false);
    expect(readdirSync(dataDir)).not.toContain("owner.json");

    const second = start();
    await second.ready();
    expect(vendorPort(second)).toBe(vendorPort(first));
    expect(second.output()).not.toContain(key);
    expect(second.output()).toContain(`administrator key in ${join(dataDir, "admin.key")}`);
    const { text: list } = await runShown(`${shownCommands(second)[1]} --json`);
    expect(JSON.parse(list)).toMatchObject({
      total: 1,
      connectors: [{ name: "demo", active: true }],
    });
    expect(await endAndMeasure(second)).toEqual({ code: 0, isQuick: true });
    expect(filesWith(dataDir, demoAccount.apiKey)).toEqual([]);
  });

  it("takes the operator's key, writes it nowhere, and says who has the data directory", async () => {
    const key = "key-of-the-operator";
    const first = start({ SLUICE_ADMIN_KEY: key });
    await first.ready();
    expect(first.output()).toContain("in SLUICE_ADMIN_KEY");
    expect(first.output()).not.toContain(key);
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.output()).toMatch(/^The data directory .* is in use by process \d+ at http.*\n$/);
    expect(await endAndMeasure(first)).toEqual({ code: 0, isQuick: true });
    expect(filesWith(dataDir, key)).toEqual([]);
  });

  it("says in one sentence why it cannot start", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const port = String((taken.address() as AddressInfo).port);
    const refused = start({ SLUICE_PORT: port });
    const misread = start({ SLUICE_PORT: "eighty" });
    expect(await misread.ended()).toBe(2);
    expect(misread.output()).toContain(
      'SLUICE_PORT: expected a port from 0 to 65535, got "eighty"',
    );
    expect(await refused.ended()).toBe(1);
    expect(refused.output()).toBe(
      `Port ${port} is taken by another program: stop that one, or choose another port with SLUICE_PORT.\n`,
    );
    taken.close();
  });
});

function shownCommands(demo: DemoProcess): string[] {
  return demo
    .output()
    .split("\n")
    .filter((line) => line.startsWith("  npx sluice "));
}

function vendorPort(demo: DemoProcess): number {
  return Number(/Vendor +http:\/\/127\.0\.0\.1:(\d+)/.exec(demo.output())?.[1]);
}

/** The first records are there within seconds. */
async function untilFound(search: string): Promise<string> {
  for (;;) {
    const { text } = await runShown(search);
    if (!text.includes("Nothing matches")) return text;
  }
}

async function endAndMeasure(demo: DemoProcess) {
  const askedAt = performance.now();
  demo.child.kill("SIGTERM");
  const code = await demo.ended();
  return { code, isQuick: performance.now() - askedAt < 15_000 };
}

function filesWith(dataDir: string, secret: string): string[] {
  return readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(secret));
}

async function isListening(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`);
    return true;
  } catch {
    return false;
  }
}
