import type { Store } from "../../../src/store/store.ts";

/** One promise of the store: `run` gets an empty store and throws when it is not kept. */
export interface StoreCase {
  readonly title: string;
  run(store: Store): Promise<void>;
}
