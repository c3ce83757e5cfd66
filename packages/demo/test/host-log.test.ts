import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openHostLog } from "../src/host-log.ts";

const onLinux = process.platform === "linux" ? it : it.skip;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sluice-host-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the log of the demo's host", () => {
  it("goes on where it ended, in a folder that is made when it is not there", async () => {
    const dataDir = join(folder, "a", "b");
    for (const line of ["first\n", "second\n"]) {
      const log = await openHostLog(dataDir);
      log.stream.write(line);
      await log.close();
    }

    expect(readFileSync(join(dataDir, "host.log"), "utf8")).toBe("first\nsecond\n");
  });

  it.each([
    ["its data directory is a file", () => writeFileSync(join(folder, "data"), "")],
    ["it is a folder", () => mkdirSync(join(folder, "data", "host.log"), { recursive: true })],
  ])("is refused in a sentence when %s", async (_, prepare) => {
    prepare();

    await expect(openHostLog(join(folder, "data"))).rejects.toMatchObject({
      name: "StartProblem",
      message: expect.stringContaining(join(folder, "data")),
    });
  });

  onLinux("is refused at once where the system makes no folders, or nobody reads", async () => {
    await expect(openHostLog("/proc/sluice/data")).rejects.toMatchObject({
      name: "StartProblem",
      code: "data_dir_unusable",
    });
    execFileSync("mkfifo", [join(folder, "host.log")]);
    await expect(openHostLog(folder)).rejects.toMatchObject({ name: "StartProblem" });
  });

  onLinux("that cannot be written any more is closed all the same", async () => {
    symlinkSync("/dev/full", join(folder, "host.log"));
    const log = await openHostLog(folder);

    log.stream.write("lost");
    await log.close();

    expect(log.stream.closed).toBe(true);
  });
});
