import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/**
 * A drain makes garbage as fast as it can, and V8 lets it grow to four times of what lives before it looks. Twice costs
 * two or three percent of CPU time and keeps a sixth less memory (docs/benchmarks.md).
 */
const oldGrowth = "--heap-growing-percent=100";

/** For young objects V8 takes up to 128 MiB. Half of it costs no measurable time and keeps a sixth less memory. */
const mostYoungBytes = 64 * 2 ** 20;

const noYoungGrowth = "--semi-space-growth-factor=1";

/** Keeps this process's heap small. @returns ends the watching */
export function limitHeap(): () => void {
  setFlagsFromString(oldGrowth);
  // Its largest size can only be given on the command line of node; growing can be stopped at any time.
  const observer = new PerformanceObserver(() => {
    if (youngBytes() < mostYoungBytes) return;
    setFlagsFromString(noYoungGrowth);
    observer.disconnect();
  });
  observer.observe({ entryTypes: ["gc"] });
  return () => observer.disconnect();
}

function youngBytes(): number {
  const isYoung = ({ space_name: name }: { readonly space_name: string }): boolean =>
    name === "new_space";
  return getHeapSpaceStatistics().find(isYoung)?.space_size ?? 0;
}
