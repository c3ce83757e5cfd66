import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HostProcess, HostProcessOptions } from "./host-process.ts";
import type { Stage } from "./stage.ts";

/** A disk that holds less than the vendor has, until there is room under the running host. */
export interface SmallDisk extends Pick<HostProcessOptions, "dataDir" | "under"> {
  makeRoom(host: HostProcess): void;
}

const roomBytes = 12 * 2 ** 20;

/** The ways to a small disk that this Linux has; the second needs the right to mount. */
export const smallDisks: readonly (readonly [string, (stage: Stage) => SmallDisk])[] = [
  ["a limit on the size of its files, which is lifted", limitedFiles],
  ...(canMount()
    ? [["a small file system, from which a large file is removed", filled] as const]
    : []),
];

/** The system refuses every write beyond the limit, to the database and to its log. */
function limitedFiles(stage: Stage): SmallDisk {
  return {
    dataDir: stage.dataDir(),
    under: ["prlimit", `--fsize=${roomBytes}:`],
    makeRoom: ({ pid }) => run("prlimit", "--pid", String(pid), "--fsize=unlimited:"),
  };
}

function filled(stage: Stage): SmallDisk {
  const disk = mountMemory(stage, 8 * roomBytes);
  const other = join(disk, "other-file");
  writeFileSync(other, Buffer.alloc(7 * roomBytes));
  return { dataDir: join(disk, "data"), makeRoom: () => rmSync(other) };
}

function mountMemory(stage: Stage, sizeBytes: number): string {
  const directory = stage.dataDir();
  run("mount", "-t", "tmpfs", "-o", `size=${sizeBytes}`, "tmpfs", directory);
  stage.after(() => run("umount", "--lazy", directory));
  return directory;
}

function canMount(): boolean {
  return spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;
}

function run(command: string, ...words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")}: ${stderr}`, { cause: error });
}
