import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
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

  it("collects, shows commands that work as they stand, and leaves nothing behind at SIGTERM", async () => {
    const demo = start();
    await demo.ready();
    const commands = shownCommands(demo);
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      const { code, text } = await runShown(command);
      expect({ command, code, text }).toMatchObject({ code: 0 });
    }
    const found = await untilFound(commands[0] as string);
    expect(found).toMatch(/\d+ of \d+/);

    expect(await endAndMeasure(demo)).toMatchObject({ code: 0, isQuick: true });
    expect(await isListening(vendorPort(demo))).toBe(false);
    expect(readdirSync(dataDir)).not.toContain("owner.json");
  });

  it("goes on where it stopped: same vendor, same key, one connector", async () => {
    const first = start();
    await first.ready();
    const key = readFileSync(join(dataDir, "admin.key"), "utf8").trim();
    expect(first.output()).toContain(key);
    expect(statSync(join(dataDir, "admin.key")).mode & 0o077).toBe(0);
    await endAndMeasure(first);

    const second = start();
    await second.ready();
    expect(vendorPort(second)).toBe(vendorPort(first));
    expect(second.output()).not.toContain(key);
    expect(second.output()).toContain(`administrator key in ${join(dataDir, "admin.key")}`);
    const { text } = await runShown(`${shownCommands(second)[1]} --json`);
    expect(JSON.parse(text)).toMatchObject({
      total: 1,
      connectors: [{ name: "demo", active: true }],
    });
    expect(await endAndMeasure(second)).toMatchObject({ code: 0 });
    for (const file of readdirSync(dataDir)) {
      const isThere = readFileSync(join(dataDir, file)).includes(demoAccount.apiKey);
      expect({ file, isThere }).toEqual({ file, isThere: false });
    }
  });

  it("takes the operator's key, and writes it nowhere", async () => {
    const key = "key-of-the-operator";
    const first = start({ SLUICE_ADMIN_KEY: key });
    await first.ready();
    expect(first.output()).toContain("in SLUICE_ADMIN_KEY");
    expect(first.output()).not.toContain(key);
    await endAndMeasure(first);
    expect(readdirSync(dataDir)).not.toContain("admin.key");

    const second = start();
    await second.ready();
    expect(second.output()).toContain("an earlier start was given as SLUICE_ADMIN_KEY");
  });

  it("says in one sentence why it cannot start", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const port = String((taken.address() as { port: number }).port);
    const refused = start({ SLUICE_PORT: port });
    expect(await refused.ended()).toBe(1);
    expect(refused.output()).toBe(
      `Port ${port} is taken by another program: stop that one, or choose another port with SLUICE_PORT.\n`,
    );
    taken.close();

    const first = start();
    await first.ready();
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.output()).toMatch(/^The data directory .* is in use by process \d+ at http.*\n$/);

    const misread = start({ SLUICE_PORT: "eighty" });
    expect(await misread.ended()).toBe(2);
    expect(misread.output()).toContain(
      'SLUICE_PORT: expected a port from 0 to 65535, got "eighty"',
    );
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

async function isListening(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`);
    return true;
  } catch {
    return false;
  }
}
