import type { SystemStorage } from "../../api/system-status.ts";

/** How much room a disk has, and whether somebody should look after it. */
export interface DiskRoom {
  /** Share that is used, 0 to 1. */
  readonly used: number;
  readonly tone: "ok" | "degraded" | "failed";
  /** What to do; undefined while there is room. */
  readonly advice: string | undefined;
}

const gigabyte = 1_000_000_000;

/** Judges the room on the disk of the data directory: by share, and by what a large disk still has. Pure. */
export function diskRoomOf({
  disk_bytes: size,
  disk_free_bytes: free,
}: Pick<SystemStorage, "disk_bytes" | "disk_free_bytes">): DiskRoom {
  const left = size === 0 ? 0 : free / size;
  const used = Math.min(1, Math.max(0, 1 - left));
  if (left < 0.02 || free < gigabyte / 2) {
    return {
      used,
      tone: "failed",
      advice:
        "The disk is all but full. Without room collection waits, and what a vendor keeps only for a while may be lost: free space now.",
    };
  }
  if (left < 0.1 && free < 50 * gigabyte) {
    return { used, tone: "degraded", advice: "The disk is filling up: free space, or enlarge it." };
  }
  return { used, tone: "ok", advice: undefined };
}
