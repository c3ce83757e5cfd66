import { forwardingStore } from "../inline-store.ts";
import type { Store } from "../store.ts";
import { startThread, type Thread } from "./thread.ts";
import type { ThreadedStoreOptions, ThreadRole } from "./thread-messages.ts";

/**
 * A `Store` on a thread of its own, so that the caller's event loop never waits for the disk. Verifying reads the whole
 * lake: it runs on a second thread, and holds up nobody.
 *
 * @throws StoreTooNew when a newer version wrote the file
 * @throws StoreFull when the file cannot be written
 * @throws StoreBroken when the file is no database
 */
export async function threadedStore(options: ThreadedStoreOptions): Promise<Store> {
  const threads = storeThreads();
  try {
    const store = await openOnThreads(threads, options);
    const close = async (): Promise<void> => {
      await store.close();
      await threads.end();
    };
    return { ...store, close };
  } catch (error) {
    await threads.end();
    throw error;
  }
}

/** Threads for one store after another. */
export interface StoreThreads {
  readonly owner: Thread;
  /** Started at its first use, then kept: threads that come and go have crashed V8 (its registry of code pages). */
  reader(): Thread;
  end(): Promise<void>;
}

/** Starts the thread that writes. */
export function storeThreads(): StoreThreads {
  const owner = startThread("store");
  let reader: Thread | undefined;
  return {
    owner,
    reader: () => (reader ??= startThread("store-reader")),
    end: async () => {
      await Promise.all([owner.end(), reader?.end()]);
    },
  };
}

/** Opens a store on running threads; closing it leaves them running. */
export async function openOnThreads(
  threads: StoreThreads,
  options: ThreadedStoreOptions,
): Promise<Store> {
  await threads.owner.call("open", [{ kind: "owner", options } satisfies ThreadRole]);
  let lastReading: Promise<unknown> = Promise.resolve();
  return forwardingStore(async (method, args) => {
    if (method === "close") await Promise.allSettled([lastReading]);
    if (method !== "verifyLedger") return threads.owner.call(method, args);
    lastReading = verify(threads.reader(), options.dataDir, args);
    return lastReading;
  });
}

/** The three calls are posted together, so that those of another reading cannot come between them. */
async function verify(reader: Thread, dataDir: string, args: readonly unknown[]): Promise<unknown> {
  const opened = reader.call("open", [{ kind: "reader", dataDir } satisfies ThreadRole]);
  const verified = reader.call("verifyLedger", args);
  const closed = reader.call("close", []);
  const [, verification] = await Promise.all([opened, verified, closed]);
  return verification;
}
