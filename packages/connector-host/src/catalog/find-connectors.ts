import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** The manifest's file name. */
export const manifestFile = "connector.json";

export interface FoundConnectors {
  /** Folders that hold a manifest. */
  readonly folders: readonly string[];
  /** Given folders in which there is none, each with a sentence. */
  readonly missing: readonly { readonly folder: string; readonly reason: string }[];
}

/** Looks for connectors: each given folder is one, or holds some directly below it. */
export async function findConnectors(given: readonly string[]): Promise<FoundConnectors> {
  const folders: string[] = [];
  const missing: { folder: string; reason: string }[] = [];
  for (const folder of given) {
    const found = await foldersIn(folder);
    if (typeof found === "string") missing.push({ folder, reason: found });
    else folders.push(...found);
  }
  return { folders, missing };
}

/** Folders with a manifest, or a sentence why there are none. */
async function foldersIn(folder: string): Promise<readonly string[] | string> {
  if (await hasManifest(folder)) return [folder];
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    return `The folder cannot be read: ${(error as Error).message}.`;
  }
  const below = names.toSorted().map((name) => join(folder, name));
  const holds = await Promise.all(below.map(hasManifest));
  const found = below.filter((_folder, place) => holds[place]);
  return found.length > 0
    ? found
    : `There is no ${manifestFile} in the folder, nor in a folder directly below it.`;
}

async function hasManifest(folder: string): Promise<boolean> {
  try {
    return (await stat(join(folder, manifestFile))).isFile();
  } catch {
    return false;
  }
}
