import { describe, expect, it } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataDirInUse, lockDataDir } from "../../src/store/sqlite/lock-data-dir.ts";
import { withDataDir } from "./data-dir.ts";

const owner = {
  pid: 4711,
  hostname: "dp-1",
  startedAt: Date.UTC(2026, 0, 5),
  url: "http://127.0.0.1:8480",
};
const module = new URL("../../src/store/sqlite/lock-data-dir.ts", import.meta.url);

describe("the lock of a data directory", () => {
  it("tells the second start who has it", () =>
    withDataDir((dataDir) => {
      const lock = lockDataDir(dataDir, owner);
      expect(() => lockDataDir(dataDir, owner)).toThrow(DataDirInUse);
      expect(() => lockDataDir(dataDir, owner)).toThrow(
        "in use by process 4711 on dp-1, http://127.0.0.1:8480, started 2026-01-05T00:00:00.000Z",
      );
      lock.update({ ...owner, url: "http://127.0.0.1:9000" });
      expect(() => lockDataDir(dataDir, owner)).toThrow("http://127.0.0.1:9000");
      lock.release();
    }));

  it("is free after its release, and creates the directory", () =>
    withDataDir((parent) => {
      const dataDir = join(parent, "new", "data");
      lockDataDir(dataDir, owner).release();
      expect(existsSync(join(dataDir, "owner.json"))).toBe(false);
      lockDataDir(dataDir, owner).release();
    }));

  it("is not kept when its owner cannot be written", () =>
    withDataDir((parent) => {
      writeFileSync(join(parent, "file"), "");
      mkdirSync(join(parent, "owner.json.new"));
      expect(() => lockDataDir(join(parent, "file"), owner)).toThrow(/EEXIST|ENOTDIR/);
      expect(() => lockDataDir(parent, owner)).toThrow("EISDIR");
      rmSync(join(parent, "owner.json.new"), { recursive: true });
      lockDataDir(parent, owner).release();
    }));

  it("is held against other processes, also by one that kept nothing of it, and freed by its death", () =>
    withDataDir(async (dataDir) => {
      const script = `const { lockDataDir } = await import(${JSON.stringify(module.href)});
        lockDataDir(${JSON.stringify(dataDir)}, ${JSON.stringify({ ...owner, pid: 1 })});
        gc();
        process.stdout.write("locked"); setInterval(() => {}, 1000);`;
      const other = spawn(process.execPath, [
        "--conditions=@sluice/source",
        "--expose-gc",
        "--input-type=module",
        "-e",
        script,
      ]);
      await once(other.stdout, "data");
      expect(() => lockDataDir(dataDir, owner)).toThrow("in use by process 1 on dp-1");
      other.kill("SIGKILL");
      await once(other, "exit");
      lockDataDir(dataDir, owner).release();
    }));
});
