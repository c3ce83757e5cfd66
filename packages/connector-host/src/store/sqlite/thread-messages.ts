import type { BlockingStore } from "../blocking-store.ts";
import type { DayLoss } from "./day-loss.ts";
import type { SqliteStore } from "./open-sqlite-store.ts";
import type { MigrationStep, SqliteStoreOptions } from "./options.ts";

/** What a thread opens: the one connection that writes, or another beside it that only reads. */
export type ThreadRole =
  | { readonly kind: "owner"; readonly options: ThreadedStoreOptions }
  | { readonly kind: "reader"; readonly dataDir: string };

/** Options that can cross to a thread. */
export type ThreadedStoreOptions = Omit<SqliteStoreOptions, "onStep" | "onMigration">;

/** `open` takes a `ThreadRole`; a method works on what was opened last; `end` ends the thread. */
export type ThreadMethod = keyof OpenedByThread | "open" | "end";

/** What a thread may have opened: a store, or what reads beside it. */
export type OpenedByThread = SqliteStore & StoreReader;

/** Reads long beside the connection that writes. */
export interface StoreReader extends Pick<BlockingStore, "verifyLedger" | "close"> {
  oldestDayLoss(index: string, before: number): DayLoss | undefined;
}

/** One call, answered in its turn. */
export interface ThreadCall {
  readonly id: number;
  readonly method: ThreadMethod;
  readonly args: readonly unknown[];
}

/** What a thread tells: what became of a call, or which step of a migration it begins. */
export type ThreadMessage = ThreadAnswer | { readonly migration: MigrationStep };

/** What became of a call. */
export type ThreadAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: ThreadFailure };

/** An error as it crosses threads: its class does not survive structured cloning. */
export interface ThreadFailure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}
