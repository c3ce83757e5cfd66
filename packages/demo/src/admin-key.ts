import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Host, Settings } from "@sluice/connector-host";
import { canSignIn } from "./demo-api.ts";

/** How to sign in to this host. */
export type AdminKey =
  | { readonly from: "environment"; readonly key: string }
  | { readonly from: "file"; readonly key: string; readonly path: string; readonly isNew: boolean }
  /** It was given to an earlier start, and the store has only its hash. */
  | { readonly from: "earlier" };

/**
 * Finds the administrator key. One that the host created is kept beside the data, readable by its owner alone, so that
 * the commands the demo shows work at later starts too. `secret.key` lies there as well: who reads one needs no other.
 */
export async function settleAdminKey(host: Host, settings: Settings): Promise<AdminKey> {
  const path = join(settings.dataDir, "admin.key");
  if (settings.adminKey !== undefined) {
    // The operator's key replaces the created one: a file that no longer opens anything only misleads.
    rmSync(path, { force: true });
    return { from: "environment", key: settings.adminKey };
  }
  if (host.createdKey !== undefined) {
    keep(path, host.createdKey);
    return { from: "file", key: host.createdKey, path, isNew: true };
  }
  const key = readIfThere(path);
  if (key === undefined || !(await canSignIn(host.url, key))) return { from: "earlier" };
  return { from: "file", key, path, isNew: false };
}

function keep(path: string, key: string): void {
  const written = `${path}.new`;
  rmSync(written, { force: true });
  writeFileSync(written, `${key}\n`, { mode: 0o600 });
  renameSync(written, path);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
