import { DatabaseSync } from "node:sqlite";
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseFile } from "@sluice/connector-host/testing";

/** The disk under a store: forgets at a crash what was not synced. */
export interface CrashingDisk {
  /** Where the living store keeps its file. */
  readonly dataDir: string;
  /** Everything written until now is synced: call when a store call has returned. */
  synced(): void;
  /**
   * The disk after a crash, in a new folder: of what was written since the last sync only a share is kept, cut
   * anywhere, as a torn write leaves it.
   */
  crash(keptShare: number): void;
  remove(): void;
}

/** A log that only grew would fill the memory in a long run. */
const largestLogBytes = 16 * 2 ** 20;

export function createCrashingDisk(): CrashingDisk {
  let dataDir = newFolder();
  let syncedBytes = 0;
  const log = (): string => join(dataDir, `${databaseFile}-wal`);
  const written = (): number => statSync(log(), { throwIfNoEntry: false })?.size ?? 0;
  return {
    get dataDir() {
      return dataDir;
    },
    synced: () => {
      syncedBytes = written();
      if (syncedBytes <= largestLogBytes) return;
      checkpoint(join(dataDir, databaseFile));
      syncedBytes = written();
    },
    crash: (keptShare) => {
      const before = dataDir;
      const size = written();
      const kept = Math.floor(
        Math.min(syncedBytes, size) + (size - Math.min(syncedBytes, size)) * keptShare,
      );
      dataDir = newFolder();
      for (const name of [databaseFile, `${databaseFile}-wal`]) {
        if (existsSync(join(before, name))) copyFileSync(join(before, name), join(dataDir, name));
      }
      if (existsSync(log())) truncateSync(log(), kept);
      syncedBytes = kept;
      rmSync(before, { recursive: true, force: true });
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** Moves the log into the database and empties it. The store itself never does, so that a crash can cut the log. */
function checkpoint(path: string): void {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
}

/** In memory where the system offers it: what a sync keeps is decided here, so waiting for a real one proves nothing. */
function newFolder(): string {
  const memory = "/dev/shm";
  return mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), "sluice-simulation-"));
}
