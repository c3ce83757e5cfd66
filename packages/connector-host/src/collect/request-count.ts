import type { RunCounters } from "../ledger/ledger-entry.ts";
import type { CountedRequest } from "./source-runtime.ts";

/** Counts a session's requests between two commits. */
export interface RequestCount {
  readonly add: (request: CountedRequest) => void;
  /** What was counted since the last take. */
  take(): Pick<RunCounters, "requests" | "probes" | "retries">;
}

export function createRequestCount(): RequestCount {
  let requests = 0;
  let probes = 0;
  let retries = 0;
  return {
    add: ({ purpose, attempt }) => {
      if (purpose === "data") requests++;
      else probes++;
      if (attempt > 1) retries++;
    },
    take: () => {
      const taken = { requests, probes, retries };
      requests = probes = retries = 0;
      return taken;
    },
  };
}
