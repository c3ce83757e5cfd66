// Parts of the host for those who run it under simulation: each takes its clock, network and storage as arguments.

export { createBudgets, type Budgets } from "../collect/budgets.ts";
export { openSources, sourceKeyOf, type SourceParts } from "../collect/open-source.ts";
export { type SourceRuntime } from "../collect/source-runtime.ts";
export { noTurns } from "../collect/turns.ts";
export { type CoverageInterval } from "../coverage/coverage.ts";
export { type Lake } from "../lake/lake.ts";
export { inlineLake } from "../lake/sqlite/inline-lake.ts";
export { openLakeReader } from "../lake/sqlite/lake-reader.ts";
export { type Collector, createCollector } from "../schedule/collector.ts";
export { type BlockingStore } from "../store/blocking-store.ts";
export { type Instance } from "../store/entities.ts";
export { inlineStore } from "../store/inline-store.ts";
export { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
export { databaseFile, type SqliteStoreOptions, type StoreStep } from "../store/sqlite/options.ts";
export { type Store } from "../store/store.ts";
export { type Metrics } from "../telemetry/metrics.ts";
