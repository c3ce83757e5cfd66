import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { setStage } from "./stage.ts";

const stage = setStage();
const canStartAgain = process.platform === "linux" && "execve" in process;
const whereItCan = canStartAgain ? it : it.skip;

describe("a host that starts again with other settings of memory", () => {
  whereItCan("does so once, as the same process, serves, and ends in peace", async () => {
    const { host, starts } = await startCounted();

    expect(starts()).toEqual([`${host.pid} unset`, `${host.pid} 131072`]);
    await expectServes(host);
  });

  whereItCan("goes on as it was started where Node may not start a program", async () => {
    const allowed = "--allow-fs-read=* --allow-fs-write=* --allow-worker --allow-addons";
    const { host, starts } = await startCounted(`--permission ${allowed}`);

    expect(starts()).toEqual([`${host.pid} unset`]);
    await expectServes(host);
  });
});

/** Starts a host that notes each of its starts: its process, and from which size memory is mapped. */
async function startCounted(nodeOptions = "") {
  const directory = stage.dataDir();
  const notes = join(directory, "starts.txt");
  const preload = join(directory, "note-start.mjs");
  writeFileSync(
    preload,
    `import { appendFileSync } from "node:fs";
     import { isMainThread } from "node:worker_threads";
     const note = process.pid + " " + (process.env.MALLOC_MMAP_THRESHOLD_ ?? "unset") + "\\n";
     if (isMainThread) appendFileSync(${JSON.stringify(notes)}, note);`,
  );
  const host = await stage.startHostProcess({
    dataDir: stage.dataDir(),
    environment: { NODE_OPTIONS: `${nodeOptions} --import=${pathToFileURL(preload).href}` },
  });
  return { host, starts: () => readFileSync(notes, "utf8").trimEnd().split("\n") };
}

async function expectServes(host: Awaited<ReturnType<typeof startCounted>>["host"]): Promise<void> {
  const answer = await host.api.ask("GET", "/healthz", { anonymous: true });
  expect(answer.status).toBe(200);
  host.signal("SIGTERM");
  expect(await host.ended).toEqual({ code: 0, signal: null });
}
