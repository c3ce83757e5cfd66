import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Less is not worth the call. */
const leastShare = 0.25;

/**
 * Makes a function that collects young objects. A collection costs what is alive: between two pages that is little, while
 * the one that V8 begins when its room is full finds a page half done, and copies it, often twice
 * (docs/benchmarks.md).
 */
export function youngCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options: { readonly type: "minor" }) => void;
  setFlagsFromString("--no-expose-gc");
  return () => {
    const young = getHeapSpaceStatistics().find(isYoung);
    if (young !== undefined && young.space_used_size > young.space_size * leastShare)
      collect({ type: "minor" });
  };
}

function isYoung({ space_name: name }: { readonly space_name: string }): boolean {
  return name === "new_space";
}
