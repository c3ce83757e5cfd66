import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StartProblem, systemCode } from "./start-problem.ts";

/**
 * Makes the data directory and the folders above it, where they are not there yet.
 *
 * @throws StartProblem `data_dir_unusable` when one of them cannot be made
 */
export function makeDataDir(dataDir: string): void {
  // Not `recursive`: below /proc, where the system says that a parent which is there is not, Node tries for ever.
  for (const folder of missingFolders(resolve(dataDir))) makeFolder(folder, dataDir);
}

/** From the uppermost down. */
function missingFolders(folder: string): string[] {
  if (isThere(folder)) return [];
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...missingFolders(parent), folder];
}

/** What cannot even be looked at is not there: making it says why. */
function isThere(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function makeFolder(folder: string, dataDir: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (isThere(folder)) return;
    const why = reasons[systemCode(error)] ?? (error as Error).message;
    const said = `The data directory ${dataDir} cannot be made: ${folder} ${why}. Choose another folder with --data-dir or SLUICE_DATA_DIR.`;
    throw new StartProblem("data_dir_unusable", said, { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: "is there and is no folder",
  ENOTDIR: "lies below something that is no folder",
  EACCES: "is not ours to make",
  EPERM: "is not ours to make",
  EROFS: "would lie on a read-only file system",
  ENOSPC: "finds no room on its disk",
  ENOENT: "cannot be made in that file system",
  ENAMETOOLONG: "has a name that is too long",
  ELOOP: "lies below links that lead to each other",
};
