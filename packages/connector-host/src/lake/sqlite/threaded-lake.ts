import { Worker } from "node:worker_threads";
import { systemClock, type Clock } from "@sluice/connector-sdk";
import type { IndexSize, IngestionRow, Lake, LakeRecord, LakeUnavailable } from "../lake.ts";
import type { LakeAnswer, LakeQuestion } from "./lake-messages.ts";
import type { LakeReaderOptions } from "./lake-reader.ts";
import { createReaders, type Readers } from "./readers.ts";

export interface ThreadedLakeOptions extends LakeReaderOptions {
  /** Told when the thread dies; the next question starts another. */
  readonly onDeath?: (error: LakeUnavailable) => void;
  /** How long closing waits for the thread before it ends it, in milliseconds. @default 3_000 */
  readonly closeWithinMs?: number;
  /** @default systemClock */
  readonly clock?: Clock;
  /** A seam for tests: starts the thread. @default startLakeWorker */
  readonly startWorker?: (options: LakeReaderOptions) => Worker;
}

/**
 * A lake that is read on a thread of its own: neither the caller's thread nor the writer waits for a search. Searches take turns there, so that a
 * long one does not hold up a quick one. When the thread dies, what was asked of it fails with `LakeUnavailable`, and the
 * next question starts another.
 *
 * @throws LakeUnavailable when the file cannot be opened
 */
export async function threadedLake(options: ThreadedLakeOptions): Promise<Lake> {
  const { path, indices, onDeath, closeWithinMs = 3_000, clock = systemClock } = options;
  const { startWorker = startLakeWorker } = options;
  const readers = createReaders({
    startWorker: () => startWorker({ path, indices }),
    clock,
    ...(onDeath === undefined ? {} : { onDeath }),
  });
  await (
    await readers.living()
  ).ready;
  const ask = async (question: LakeQuestion, signal?: AbortSignal): Promise<LakeAnswer> => {
    const answer = await (await readers.living()).ask(question, signal);
    readers.answered();
    return answer;
  };
  let exports = 0;
  return {
    search: async (index, body, signal) =>
      (await ask({ kind: "search", index, body }, signal)) as string,
    count: async (index, body, signal) =>
      (await ask({ kind: "count", index, body }, signal)) as string,
    get: async (index, record) =>
      (await ask({ kind: "get", index, record })) as LakeRecord | undefined,
    export: (index, body, signal) =>
      exportChunks(readers, { kind: "export", number: ++exports, index, body }, signal),
    ingestion: async ({ since, until }) =>
      (await ask({ kind: "ingestion", since, until })) as readonly IngestionRow[],
    indices: async () => (await ask({ kind: "indices" })) as readonly IndexSize[],
    close: () => readers.close(closeWithinMs),
  };
}

/** Starts the reading thread. */
export function startLakeWorker(options: LakeReaderOptions): Worker {
  // Sources run as they are in tests; built, the entry has another ending.
  const entry = import.meta.url.endsWith(".ts") ? "./lake-worker.ts" : "./lake-worker.js";
  return new Worker(new URL(entry, import.meta.url), { workerData: options, name: "lake" });
}

async function* exportChunks(
  readers: Readers,
  question: Extract<LakeQuestion, { kind: "export" }>,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  // To its end with one thread: another would begin again, and give twice what was given.
  const thread = await readers.living();
  try {
    while (!signal.aborted) {
      const chunk = (await thread.ask(question, signal)) as string | undefined;
      readers.answered();
      if (chunk === undefined) return;
      yield chunk;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    thread.tell({ endExport: question.number });
  }
}
