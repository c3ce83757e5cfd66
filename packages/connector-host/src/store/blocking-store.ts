import type { Store } from "./store.ts";

/** `Store` without promises: each call returns when it has happened. */
export type BlockingStore = {
  readonly [Method in keyof Store]: (
    ...args: Parameters<Store[Method]>
  ) => Awaited<ReturnType<Store[Method]>>;
};

/** Every method of a store, for those who forward calls by name. */
export const storeMethods = [
  "close",
  "listTenants",
  "getTenant",
  "putTenant",
  "listInstances",
  "getInstance",
  "putInstance",
  "deleteInstance",
  "getSetting",
  "putSetting",
  "putStatus",
  "statusHistory",
  "lastStatuses",
  "openSource",
  "setSourceOrigin",
  "getCoverage",
  "excludeOpen",
  "learn",
  "useContentIdentity",
  "claim",
  "commitPage",
  "endRun",
  "wasCommitted",
  "abandonRuns",
  "listLedger",
  "verifyLedger",
  "lagHistogram",
  "traffic",
  "countRecords",
  "listQuarantine",
  "putBackfill",
  "listBackfills",
  "dropOldestDay",
] as const satisfies readonly (keyof Store)[];
