import { readFileSync } from "node:fs";

/** What a process has used, as the kernel counts it. */
export interface ProcessUsage {
  /** User and system time of all its threads, seconds. */
  readonly cpuSeconds: number;
  readonly rssBytes: number;
}

/** Clock ticks a second in /proc: fixed at 100 on every Linux that Node runs on. */
const ticks = 100;

/** Undefined where there is no /proc, and once the process is gone. */
export function readProcessUsage(pid: number): ProcessUsage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    // The second field is the command in brackets, which may hold spaces: count from its end.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / ticks;
    const rssBytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
    return { cpuSeconds, rssBytes };
  } catch {
    return undefined;
  }
}
