import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** A process that says it has a data directory. */
interface Owner {
  readonly pid: number;
  readonly hostname: string;
  readonly url?: string;
}

/**
 * Who runs in a data directory, as far as can be told without its lock. Only for the words of a message: a port that is
 * taken is most often taken by the demo that runs already.
 */
export function runningOwner(dataDir: string): string | undefined {
  try {
    const owner = JSON.parse(readFileSync(join(dataDir, "owner.json"), "utf8")) as Owner;
    if (owner.hostname !== hostname()) return undefined;
    process.kill(owner.pid, 0);
    return `process ${owner.pid}${owner.url === undefined ? "" : ` at ${owner.url}`}`;
  } catch {
    return undefined;
  }
}
