import { parentPort } from "node:worker_threads";
import { openReadingConnection } from "./connection.ts";
import { oldestDayLoss } from "./day-loss.ts";
import { openSqliteStore, type SqliteStore } from "./open-sqlite-store.ts";
import type { MigrationStep } from "./options.ts";
import type {
  OpenedByThread,
  StoreReader,
  ThreadAnswer,
  ThreadCall,
  ThreadMessage,
  ThreadRole,
} from "./thread-messages.ts";
import { giveWayToOthers } from "./thread-priority.ts";
import { verifyLedger } from "./verify-ledger.ts";

// Entry of a store's thread: it answers calls in the order they come. All its imports are relative, so that it also
// starts from sources.
giveWayToOthers();
serve();

function serve(): void {
  let opened: Partial<OpenedByThread> = {};
  parentPort?.on("message", ({ id, method, args }: ThreadCall) => {
    const answer = answerOf(id, () => {
      if (method === "end") return undefined;
      if (method !== "open") return call(opened, method, args);
      opened = open(args[0] as ThreadRole);
      return undefined;
    });
    parentPort?.postMessage(answer);
    if (method === "end") parentPort?.close();
  });
}

function open(role: ThreadRole): SqliteStore | StoreReader {
  if (role.kind === "owner") return openSqliteStore({ ...role.options, onMigration });
  const connection = openReadingConnection(role.dataDir);
  return {
    verifyLedger: (source) => verifyLedger(connection, source),
    oldestDayLoss: (index, before) => oldestDayLoss(connection, index, before),
    close: () => connection.close(),
  };
}

function onMigration(migration: MigrationStep): void {
  parentPort?.postMessage({ migration } satisfies ThreadMessage);
}

function call(
  opened: Partial<OpenedByThread>,
  method: keyof OpenedByThread,
  args: readonly unknown[],
): unknown {
  const work = opened[method] as ((...values: readonly unknown[]) => unknown) | undefined;
  if (work === undefined) throw new Error(`The store is not open for ${method}`);
  return work(...args);
}

function answerOf(id: number, work: () => unknown): ThreadAnswer {
  try {
    return { id, value: work() };
  } catch (error) {
    const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    return { id, failure: { name, message, stack } };
  }
}
