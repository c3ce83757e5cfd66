import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/**
 * A drain makes garbage as fast as it can, and V8 lets it grow to four times of what lives before it looks. Three times
 * costs as little as that; twice costs a CPU second a million records, and keeps 60 MiB less (docs/benchmarks.md).
 */
const growth = {
  roomy: "--heap-growing-percent=200",
  tight: "--heap-growing-percent=100",
} as const;

/** Memory of the process from which on garbage is collected early. Pages of 1,000 records stay below it. */
const tightFromBytes = 420 * 2 ** 20;

/** For young objects V8 takes up to 128 MiB. Half of it costs no measurable time and keeps a sixth less memory. */
const mostYoungBytes = 64 * 2 ** 20;

const noYoungGrowth = "--semi-space-growth-factor=1";

/** Keeps this process's heap small. @returns ends the watching */
export function limitHeap(): () => void {
  let isTight = false;
  setFlagsFromString(growth.roomy);
  // The largest sizes can only be given on the command line of node; growing can be changed at any time.
  const observer = new PerformanceObserver(() => {
    if (youngBytes() >= mostYoungBytes) setFlagsFromString(noYoungGrowth);
    const wasTight = isTight;
    isTight = process.memoryUsage.rss() >= tightFromBytes;
    if (isTight !== wasTight) setFlagsFromString(isTight ? growth.tight : growth.roomy);
  });
  observer.observe({ entryTypes: ["gc"] });
  return () => observer.disconnect();
}

function youngBytes(): number {
  const isYoung = ({ space_name: name }: { readonly space_name: string }): boolean =>
    name === "new_space";
  return getHeapSpaceStatistics().find(isYoung)?.space_size ?? 0;
}
