import { forwardingStore } from "../inline-store.ts";
import type { DayDrop, Store } from "../store.ts";
import type { MigrationStep, SqliteStoreOptions } from "./options.ts";
import { startThread, type Thread } from "./thread.ts";
import type { StoreReader, ThreadedStoreOptions, ThreadRole } from "./thread-messages.ts";

/**
 * A `Store` on a thread of its own, so that the caller's event loop never waits for the disk. Verifying reads the whole
 * lake, and dropping a day all of that: both read on a second thread, and hold up nobody.
 *
 * @throws StoreTooNew when a newer version wrote the file
 * @throws StoreFull when the file cannot be written
 * @throws StoreBroken when the file is no database
 */
export async function threadedStore({
  onMigration,
  ...options
}: Omit<SqliteStoreOptions, "onStep">): Promise<Store> {
  const threads = storeThreads(onMigration);
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
export function storeThreads(onMigration?: (step: MigrationStep) => void): StoreThreads {
  const owner = startThread("store", onMigration);
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
  const { dataDir } = options;
  const readings = new Set<Promise<unknown>>();
  const reading = async (work: Promise<unknown>): Promise<unknown> => {
    readings.add(work);
    return work.finally(() => readings.delete(work));
  };
  return forwardingStore(async (method, args) => {
    switch (method) {
      case "close":
        await Promise.allSettled(readings);
        return threads.owner.call(method, args);
      case "verifyLedger":
        return reading(readBeside(threads.reader(), dataDir, { method, args }));
      case "dropOldestDay":
        return reading(dropOldestDay(threads, dataDir, args as DropArgs));
      default:
        return threads.owner.call(method, args);
    }
  });
}

type DropArgs = Parameters<Store["dropOldestDay"]>;

/** Reading takes seconds for a million records, dropping what was read a moment. */
async function dropOldestDay(
  threads: StoreThreads,
  dataDir: string,
  [index, before, now]: DropArgs,
): Promise<DayDrop> {
  const args = [index, before];
  const loss = await readBeside(threads.reader(), dataDir, { method: "oldestDayLoss", args });
  if (loss === undefined) return "none";
  return (await threads.owner.call("dropDay", [loss, now])) as DayDrop;
}

interface Reading {
  readonly method: keyof StoreReader;
  readonly args: readonly unknown[];
}

/** The three calls are posted together, so that those of another reading cannot come between them. */
async function readBeside(
  reader: Thread,
  dataDir: string,
  { method, args }: Reading,
): Promise<unknown> {
  const opened = reader.call("open", [{ kind: "reader", dataDir } satisfies ThreadRole]);
  const read = reader.call(method, args);
  const closed = reader.call("close", []);
  const [, result] = await Promise.all([opened, read, closed]);
  return result;
}
