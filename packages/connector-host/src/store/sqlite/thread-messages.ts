import type { Store } from "../store.ts";
import type { MigrationStep, SqliteStoreOptions } from "./options.ts";

/** What a thread opens: the one connection that writes, or another beside it that only reads. */
export type ThreadRole =
  | { readonly kind: "owner"; readonly options: ThreadedStoreOptions }
  | { readonly kind: "reader"; readonly dataDir: string };

/** Options that can cross to a thread. */
export type ThreadedStoreOptions = Omit<SqliteStoreOptions, "onStep" | "onMigration">;

/** `open` takes a `ThreadRole`; a method of the store works on what was opened last; `end` ends the thread. */
export type ThreadMethod = keyof Store | "open" | "end";

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
