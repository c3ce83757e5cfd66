import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";

/**
 * Lets the threads that somebody waits for go first on a busy processor: the one that answers the API, and the one that
 * searches. Linux alone has priorities of threads; elsewhere nothing changes.
 */
export function giveWayToOthers(): void {
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system without it, or without the right: all threads are equal then.
  }
}
