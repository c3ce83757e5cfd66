import { once } from "node:events";
import { openSync } from "node:fs";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "@jest/globals";
import { spawnHost, spawnSluice } from "./host-process.ts";
import { createClient } from "./api-client.ts";
import { adminKey, setStage } from "./stage.ts";
import { until } from "./until.ts";

const stage = setStage();
const onLinux = process.platform === "linux" ? it : it.skip;

describe("a command whose answer is lost", () => {
  it("ends in peace when its reader has had enough", async () => {
    const child = spawnSluice(["--help"]);
    child.stdout?.destroy();
    const said = text(child.stderr as NodeJS.ReadableStream & AsyncIterable<Buffer>);
    const [code] = await once(child, "close");

    expect([code, await said]).toEqual([0, ""]);
  });

  onLinux("says so and ends with 1 when there is no room for it", async () => {
    const child = spawnSluice(["--help"], { stdout: openSync("/dev/full", "w") });
    const said = text(child.stderr as NodeJS.ReadableStream & AsyncIterable<Buffer>);
    const [code] = await once(child, "close");

    expect(code).toBe(1);
    expect(await said).toMatch(/^The answer could not be written: ENOSPC/);
  });
});

describe("a host whose log is lost", () => {
  it("goes on when its reader has gone", async () => {
    const { child, out } = spawnHost({ dataDir: stage.dataDir(), adminKey, flags: loud });
    stage.after(() => child.kill("SIGKILL"));
    child.stderr?.destroy();

    await expectAnswers(out);
  });

  onLinux("goes on when there is no room for it", async () => {
    const stderr = openSync("/dev/full", "w");
    const options = { dataDir: stage.dataDir(), adminKey, flags: loud, stderr };
    const { child, out } = spawnHost(options);
    stage.after(() => child.kill("SIGKILL"));

    await expectAnswers(out);
  });
});

/** Each request is a line. */
const loud = ["--log-level", "http"];

async function expectAnswers(out: () => string): Promise<void> {
  const url = await until("the host runs", () => /Sluice runs at (\S+)/.exec(out())?.[1]);
  const api = createClient(url, adminKey);
  for (let number = 0; number < 20; number++) {
    expect((await api.get("connectors")).status).toBe(200);
  }
}
