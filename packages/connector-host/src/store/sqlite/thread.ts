import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { LeaseLost, StoreFull } from "../store.ts";
import type { MigrationStep } from "./options.ts";
import { StoreBroken, StoreTooNew } from "./store-errors.ts";
import type { ThreadCall, ThreadFailure, ThreadMessage, ThreadMethod } from "./thread-messages.ts";

/** A running thread that can open stores, one at a time. */
export interface Thread {
  /** Calls are answered in their order; errors keep their class. */
  call(method: ThreadMethod, args: readonly unknown[]): Promise<unknown>;
  /** Resolves when the calls before it are answered and the thread is gone; calls after it are refused. */
  end(): Promise<void>;
}

/** Starts a thread. @param onMigration told of each step of a migration when the thread begins it */
export function startThread(name: string, onMigration?: (step: MigrationStep) => void): Thread {
  const worker = new Worker(entryFile(), { name, resourceLimits: heapLimits });
  worker.on("message", (message: ThreadMessage) => {
    if ("migration" in message) onMigration?.(message.migration);
  });
  const answers = pendingAnswers(worker);
  let lastId = 0;
  const call = async (method: ThreadMethod, args: readonly unknown[]): Promise<unknown> => {
    lastId += 1;
    const answer = answers.expect(lastId);
    // A page's documents lie in shared memory; the rest is small.
    worker.postMessage({ id: lastId, method, args } satisfies ThreadCall);
    return answer;
  };
  return {
    call,
    end: async () => {
      const exited = once(worker, "exit");
      await call("end", []);
      await exited;
    },
  };
}

/** Pages are garbage as soon as they are stored: left to itself the heap grows to 240 MB before they are collected. */
const heapLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 };

/** Built or from sources, the entry lies beside this file. */
function entryFile(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./store-thread.${extension}`, import.meta.url);
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Answers by id; once the thread has ended, every one is refused. */
function pendingAnswers(worker: Worker): { expect(id: number): Promise<unknown> } {
  const pending = new Map<number, Pending>();
  let ended: Error | undefined;
  const end = (reason: Error): void => {
    ended ??= reason;
    for (const { reject } of pending.values()) reject(ended);
    pending.clear();
  };
  worker.on("error", (error: Error) => end(error));
  worker.on("exit", () => end(new Error("The store is closed")));
  worker.on("message", (answer: ThreadMessage) => {
    if ("migration" in answer) return;
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if ("failure" in answer) waiting?.reject(revive(answer.failure));
    else waiting?.resolve(answer.value);
  });
  return {
    expect: async (id) => {
      if (ended !== undefined) throw ended;
      return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    },
  };
}

const knownErrors = { LeaseLost, StoreBroken, StoreFull, StoreTooNew } as const;

function revive({ name, message, stack }: ThreadFailure): Error {
  const known = Object.entries(knownErrors).find(([known]) => known === name)?.[1];
  if (known !== undefined) return Object.assign(new known(message), { stack });
  return Object.assign(new Error(message), { name, stack });
}
