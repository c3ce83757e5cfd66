import { Worker } from "node:worker_threads";
import { SearchProblem, type IngestionRow, type Lake, type LakeRecord } from "../lake.ts";
import type { FromReader, LakeAnswer, LakeQuestion, ToReader } from "./lake-messages.ts";
import type { IndexSize, LakeReaderOptions } from "./lake-reader.ts";

interface Waiting {
  resolve(value: LakeAnswer): void;
  reject(error: Error): void;
}

/** The other end of the thread. */
interface Thread {
  ask(question: LakeQuestion): Promise<LakeAnswer>;
  tell(message: ToReader): void;
  close(): Promise<void>;
}

/**
 * A lake that is read on a thread of its own: neither the caller's thread nor the writer waits for a search. Searches take turns there, so that a
 * long one does not hold up a quick one.
 *
 * @throws when the file cannot be opened
 */
export async function threadedLake(options: LakeReaderOptions): Promise<Lake> {
  const thread = await startThread(options);
  let exports = 0;
  return {
    search: async (index, body) => (await thread.ask({ kind: "search", index, body })) as string,
    count: async (index, body) => (await thread.ask({ kind: "count", index, body })) as string,
    get: async (index, record) =>
      (await thread.ask({ kind: "get", index, record })) as LakeRecord | undefined,
    export: (index, body, signal) =>
      exportChunks(thread, { kind: "export", number: ++exports, index, body }, signal),
    ingestion: async ({ since, until }) =>
      (await thread.ask({ kind: "ingestion", since, until })) as readonly IngestionRow[],
    indices: async () => (await thread.ask({ kind: "indices" })) as readonly IndexSize[],
    close: () => thread.close(),
  };
}

async function* exportChunks(
  thread: Thread,
  question: Extract<LakeQuestion, { kind: "export" }>,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  try {
    while (!signal.aborted) {
      const chunk = (await thread.ask(question)) as string | undefined;
      if (chunk === undefined) return;
      yield chunk;
    }
  } finally {
    thread.tell({ endExport: question.number });
  }
}

async function startThread(options: LakeReaderOptions): Promise<Thread> {
  // Sources run as they are in tests; built, the entry has another ending.
  const entry = import.meta.url.endsWith(".ts") ? "./lake-worker.ts" : "./lake-worker.js";
  const worker = new Worker(new URL(entry, import.meta.url), { workerData: options, name: "lake" });
  const waiting = new Map<number, Waiting>();
  let [questions, ended] = [0, undefined as Error | undefined];
  const end = (error: Error): void => {
    ended ??= error;
    for (const asker of waiting.values()) asker.reject(ended);
    waiting.clear();
  };
  const exited = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      end(new Error("the lake's reading thread has ended"));
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    worker.once("error", (error: Error) => {
      end(new Error(`the lake's reading thread failed: ${error.message}`, { cause: error }));
      reject(error);
    });
    worker.on("message", (message: FromReader) => {
      if ("ready" in message) resolve();
      else settle(message, waiting);
    });
  });
  return {
    async ask(question) {
      if (ended !== undefined) throw ended;
      const id = ++questions;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, question } satisfies ToReader);
      });
    },
    tell: (message) => worker.postMessage(message),
    async close() {
      if (ended === undefined) {
        end(new Error("the lake is closed"));
        worker.postMessage({ close: true } satisfies ToReader);
      }
      await exited;
    },
  };
}

function settle(
  message: Exclude<FromReader, { readonly ready: true }>,
  waiting: Map<number, Waiting>,
): void {
  const asker = waiting.get(message.id);
  waiting.delete(message.id);
  if ("value" in message) asker?.resolve(message.value);
  else if ("problem" in message)
    asker?.reject(new SearchProblem(message.problem.path, message.problem.message));
  else asker?.reject(new Error(message.failure));
}
