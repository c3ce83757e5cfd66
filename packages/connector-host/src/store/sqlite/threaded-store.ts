import { forwardingStore } from "../inline-store.ts";
import type { Store } from "../store.ts";
import { startThread, type Thread } from "./thread.ts";
import type { ThreadedStoreOptions } from "./thread-messages.ts";

/**
 * A `Store` on a thread of its own, so that the caller's event loop never waits for the disk. Verifying reads the whole
 * lake: it runs on another thread for as long as it takes, and holds up nobody.
 *
 * @throws StoreTooNew when a newer version wrote the file
 * @throws StoreFull when the file cannot be written
 */
export async function threadedStore(options: ThreadedStoreOptions): Promise<Store> {
  const owner = await startThread({ kind: "owner", options });
  const readers = new Set<Promise<unknown>>();
  return forwardingStore(async (method, args) => {
    if (method === "close") return close(owner, readers);
    if (method !== "verifyLedger") return owner.call(method, args);
    const reading = readOnce(options.dataDir, method, args);
    readers.add(reading);
    try {
      return await reading;
    } finally {
      readers.delete(reading);
    }
  });
}

async function close(owner: Thread, readers: ReadonlySet<Promise<unknown>>): Promise<void> {
  await Promise.allSettled(readers);
  await owner.close();
}

async function readOnce(
  dataDir: string,
  method: keyof Store,
  args: readonly unknown[],
): Promise<unknown> {
  const reader = await startThread({ kind: "reader", dataDir });
  try {
    return await reader.call(method, args);
  } finally {
    await reader.close();
  }
}
