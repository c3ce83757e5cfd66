/** How a store keeps its file. */
export interface SqliteStoreOptions {
  /** The data directory; it must exist and be locked by `lockDataDir`. The file in it is `sluice.db`. */
  readonly dataDir: string;
  /** SQLite's page cache. The whole store's memory is about this plus 30 MiB, whatever the lake holds. @default 32 MiB */
  readonly cacheBytes?: number;
  /** Frames in the write-ahead log that make a commit checkpoint; 0 never does. @default 2000 */
  readonly walAutocheckpoint?: number;
  /** Identities kept in memory before some are merged into blocks; fewer writes for more memory. @default 250,000 */
  readonly bufferedIdentities?: number;
  /** Largest size of the file: a write beyond it is `StoreFull`. Without it only the disk limits. */
  readonly maxBytes?: number;
  /** Told before each step that brings a file of an earlier version up to date; a large lake takes some of them minutes. */
  readonly onMigration?: (step: MigrationStep) => void;
  /**
   * A seam for tests: called inside the store at `StoreStep`s. What it throws ends the call there: before the commit
   * everything is rolled back, after it everything lasts though the caller never hears of it.
   */
  readonly onStep?: (step: StoreStep) => void;
}

/** A step of bringing an older file up to date. */
export interface MigrationStep {
  readonly name: string;
  readonly number: number;
  /** The number of the last step. */
  readonly of: number;
}

/** Named moments of the two transactions that carry data. */
export type StoreStep =
  | `${"page" | "end"}:${"begun" | "before-commit" | "after-commit"}`
  | "page:records"
  | "end:coverage"
  | "end:ledger"
  | "end:lesson";

export const defaultSqliteStoreOptions = {
  cacheBytes: 32 * 2 ** 20,
  walAutocheckpoint: 2000,
  bufferedIdentities: 250_000,
} as const;

/** Name of the database file within the data directory. */
export const databaseFile = "sluice.db";
