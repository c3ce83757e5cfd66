import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { manifestFile } from "./find-connectors.ts";
import type { LoadedConnector } from "./loaded-connector.ts";
import { ConnectorRefused, requireHonest, requireManifest } from "./verify-connector.ts";

/**
 * Loads the connector of a folder: reads its manifest first, and runs its code only when that fits.
 *
 * @param limitMs how long its module may take, in milliseconds
 * @throws ConnectorRefused
 */
export async function loadConnector(
  folder: string,
  hostVersion: string,
  limitMs = 10_000,
): Promise<LoadedConnector> {
  const manifest = requireManifest(await readManifest(folder), hostVersion);
  const { entry } = manifest;
  const module = await inTime(importEntry(join(folder, entry), entry), { entry, limitMs });
  const connector = requireHonest(manifest, module["connector"]);
  return { manifest, config: connector.config, origin: "folder", connector };
}

async function readManifest(folder: string): Promise<unknown> {
  const text = await readFile(join(folder, manifestFile), "utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ConnectorRefused(`Its ${manifestFile} is not JSON: ${(cause as Error).message}.`, {
      cause,
    });
  }
}

async function importEntry(path: string, entry: string): Promise<Record<string, unknown>> {
  try {
    return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConnectorRefused(`Its module ${entry} cannot be loaded: ${reason}`, { cause });
  }
}

/** A module that waits for ever at its top level must not keep the host from starting. */
async function inTime<T>(
  loading: Promise<T>,
  { entry, limitMs }: { readonly entry: string; readonly limitMs: number },
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const said = `Its module ${entry} was not loaded within ${limitMs / 1_000} seconds: it waits for something at its top level.`;
      reject(new ConnectorRefused(said));
    }, limitMs);
  });
  try {
    return await Promise.race([loading, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
