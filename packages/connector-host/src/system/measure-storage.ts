import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "@sluice/connector-sdk";
import type { LakeSize, StorageStatus } from "../api/host-services.ts";
import { LakeUnavailable, type IndexSize, type Lake } from "../lake/lake.ts";

export interface StorageParts {
  readonly dataDir: string;
  readonly lake: Pick<Lake, "indices">;
  readonly clock: Pick<Clock, "now">;
}

/** How long a measurement is good, in milliseconds: however many ask, the disk is asked this seldom. */
const goodForMs = 4_000;

/** Measures what is stored, and gives whoever asks within some seconds the same answer. Reads no record. */
export function createStorageMeasure(parts: StorageParts): () => Promise<StorageStatus> {
  let last: { readonly at: number; readonly status: Promise<StorageStatus> } | undefined;
  return () => {
    const now = parts.clock.now();
    if (last === undefined || Math.abs(now - last.at) >= goodForMs) {
      const status = measure(parts, now);
      last = { at: now, status };
      // What failed is tried anew by the next who asks.
      status.catch(() => (last = undefined));
    }
    return last.status;
  };
}

async function measure({ dataDir, lake }: StorageParts, now: number): Promise<StorageStatus> {
  const [dataBytes, disk, size] = await Promise.all([
    bytesOf(dataDir),
    statfs(dataDir),
    sizeOf(lake),
  ]);
  return {
    measuredAt: now,
    dataBytes,
    diskBytes: disk.blocks * disk.bsize,
    diskFreeBytes: disk.bavail * disk.bsize,
    lake: size,
  };
}

/** A data directory has a handful of files and no folders. */
async function bytesOf(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map((name) => sizeIfThere(join(folder, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Files of the database come and go. */
async function sizeIfThere(path: string): Promise<number> {
  try {
    const { size } = await stat(path);
    return size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

/** A lake that cannot be read must not hide what else is known. */
async function sizeOf(lake: StorageParts["lake"]): Promise<LakeSize | undefined> {
  try {
    return sumOf(await lake.indices());
  } catch (error) {
    if (error instanceof LakeUnavailable) return undefined;
    throw error;
  }
}

function sumOf(indices: readonly IndexSize[]): LakeSize {
  const filled = indices.filter(({ records }) => records > 0);
  return {
    records: filled.reduce((sum, { records }) => sum + records, 0),
    bytes: filled.reduce((sum, { bytes }) => sum + bytes, 0),
    oldest: filled.length === 0 ? undefined : Math.min(...filled.map(({ oldest }) => oldest)),
    newest: filled.length === 0 ? undefined : Math.max(...filled.map(({ newest }) => newest)),
  };
}
