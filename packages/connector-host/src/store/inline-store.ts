import { storeMethods, type BlockingStore } from "./blocking-store.ts";
import type { Store } from "./store.ts";

/** A `Store` that does its work in the caller's thread, within the call; for simulation and tests. */
export function inlineStore(store: BlockingStore): Store {
  return forwardingStore(async (method, args) => {
    const call = store[method] as (...args: readonly unknown[]) => unknown;
    return call(...args);
  });
}

/** A `Store` whose every method is one call by name. */
export function forwardingStore(
  call: (method: keyof Store, args: readonly unknown[]) => Promise<unknown>,
): Store {
  const methods = storeMethods.map((method) => [
    method,
    (...args: readonly unknown[]) => call(method, args),
  ]);
  return Object.fromEntries(methods) as Store;
}
