import { parentPort, workerData } from "node:worker_threads";
import type { BlockingStore } from "../blocking-store.ts";
import { openReadingConnection } from "./connection.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import { opened, type ThreadAnswer, type ThreadCall, type ThreadRole } from "./thread-messages.ts";
import { verifyLedger } from "./verify-ledger.ts";

// Entry of a store's thread: it opens what its role needs, says so, then answers calls in the order they come. All its
// imports are relative, so that it also starts from sources.
serve(workerData as ThreadRole);

function serve(role: ThreadRole): void {
  let store: Partial<BlockingStore> = {};
  const opening = answer(opened, () => {
    store = open(role);
  });
  parentPort?.postMessage(opening);
  if ("failure" in opening) return;
  parentPort?.on("message", ({ id, method, args }: ThreadCall) => {
    const call = store[method] as ((...values: readonly unknown[]) => unknown) | undefined;
    parentPort?.postMessage(answer(id, () => call?.(...args)));
    if (method === "close") parentPort?.close();
  });
}

function open(role: ThreadRole): Partial<BlockingStore> {
  if (role.kind === "owner") return openSqliteStore(role.options);
  const connection = openReadingConnection(role.dataDir);
  return {
    verifyLedger: (source) => verifyLedger(connection, source),
    close: () => connection.close(),
  };
}

function answer(id: number, work: () => unknown): ThreadAnswer {
  try {
    return { id, value: work() };
  } catch (error) {
    const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    return { id, failure: { name, message, stack } };
  }
}
