import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs `test` with a new directory that is gone afterwards. */
export async function withDataDir<T>(test: (dataDir: string) => T | Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "sluice-store-"));
  try {
    return await test(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
