import type { Store } from "../store.ts";
import type { SqliteStoreOptions } from "./options.ts";

/** What a thread opens: the one connection that writes, or another beside it that only reads. */
export type ThreadRole =
  | { readonly kind: "owner"; readonly options: ThreadedStoreOptions }
  | { readonly kind: "reader"; readonly dataDir: string };

/** Options that can cross to a thread. */
export type ThreadedStoreOptions = Omit<SqliteStoreOptions, "onStep">;

/** One call of a store's method. */
export interface ThreadCall {
  readonly id: number;
  readonly method: keyof Store;
  readonly args: readonly unknown[];
}

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

/** Id of a thread's first answer, which no call asked for: whether it could open its file. */
export const opened = 0;
