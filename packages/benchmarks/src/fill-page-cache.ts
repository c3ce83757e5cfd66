import { closeSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Memory that is in use as cache, as long as it is not needed for anything else. */
export interface FilledCache {
  readonly bytes: number;
  /** Lets go of it. */
  remove(): void;
}

const chunkBytes = 8 * 2 ** 20;

/**
 * Reads a sparse file of so many bytes, which takes no room on the disk: its blanks fill the system's page cache, and are
 * the first to leave it. A machine that has run for a while has no other free memory. Without that, a virtual
 * machine that gives free memory back to its own host charges the first use of each page to whoever writes a new file.
 */
export function fillPageCache(bytes: number): FilledCache {
  const folder = mkdtempSync(join(tmpdir(), "sluice-bench-cache-"));
  const file = openSync(join(folder, "blanks"), "w+");
  const remove = (): void => {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    ftruncateSync(file, bytes);
    const chunk = Buffer.alloc(chunkBytes);
    let read = 0;
    while (read < bytes) read += readSync(file, chunk, 0, chunkBytes, read);
    return { bytes: read, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
