import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createProgram, settingsOf, type Settings } from "../../src/command/program.ts";
import { runSimulator } from "../../src/command/run-simulator.ts";
import { noon, standingClock } from "../vendor-kit.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "simulator-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function settingsFor(...args: string[]): Settings {
  const program = createProgram(noon).exitOverride();
  program.parse(["--port", "0", ...args], { from: "user" });
  return settingsOf(program);
}

describe("the command", () => {
  it("serves the records of a file and live traffic, and writes and prints the truth at the end", async () => {
    const file = join(folder, "in.ndjson");
    writeFileSync(file, '{"id":"a","received_at":"2001-01-01T00:00:00Z"}\n');
    const truthFile = join(folder, "truth.ndjson");
    const clock = standingClock();
    const settings = settingsFor(
      "--records",
      file,
      "--live",
      "--truth",
      truthFile,
      "--print-truth",
    );
    const { server, end } = await runSimulator(settings, "secret", clock);
    clock.time += 600_000;
    const response = await fetch(`${server.url}/api/v1/domains/102/logs?sort_direction=asc`, {
      headers: { authorization: "Bearer secret" },
    });
    const rows = (await response.json()) as { id: string }[];
    const output = new PassThrough();
    const printed = text(output);
    await end(output);
    output.end();

    expect(rows[0]?.id).toBe("a");
    expect(rows.length).toBeGreaterThan(1);
    const lines = readFileSync(truthFile, "utf8").trimEnd().split("\n");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      id: "a",
      receivedAt: noon - 6 * 86_400_000,
    });
    expect(lines.length).toBeGreaterThanOrEqual(rows.length);
    expect(await printed).toBe(`${lines.join("\n")}\n`);
    await expect(fetch(server.url)).rejects.toThrow("fetch failed");
  });

  it("does not start without the file, or with half a certificate", async () => {
    const missing = settingsFor("--records", join(folder, "none"));
    await expect(runSimulator(missing, "k", standingClock())).rejects.toThrow("ENOENT");

    const half = settingsFor("--tls-key", join(folder, "key"));
    await expect(runSimulator(half, "k", standingClock())).rejects.toThrow("--tls-cert");
  });
});
