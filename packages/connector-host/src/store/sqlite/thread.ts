import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { LeaseLost, StoreFull, type Store } from "../store.ts";
import { StoreTooNew } from "./store-errors.ts";
import {
  opened,
  type ThreadAnswer,
  type ThreadCall,
  type ThreadFailure,
  type ThreadRole,
} from "./thread-messages.ts";

/** A running thread of the store. */
export interface Thread {
  /** Calls are answered in their order. */
  call(method: keyof Store, args: readonly unknown[]): Promise<unknown>;
  /** Resolves when the calls before it are answered and the file is closed; calls after it are refused. */
  close(): Promise<void>;
}

/**
 * Starts a thread; resolves when its file is open.
 *
 * @throws what opening the file throws
 */
export async function startThread(role: ThreadRole): Promise<Thread> {
  const worker = new Worker(entryFile(), { workerData: role, name: `store-${role.kind}` });
  const answers = pendingAnswers(worker);
  try {
    await answers.expect(opened);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  let lastId = opened;
  const call = async (method: keyof Store, args: readonly unknown[]): Promise<unknown> => {
    const answer = answers.expect(++lastId);
    // Copied, not transferred: a page whose commit failed for want of room is committed again.
    worker.postMessage({ id: lastId, method, args } satisfies ThreadCall);
    return answer;
  };
  return {
    call,
    close: async () => {
      const exited = once(worker, "exit");
      await call("close", []);
      await exited;
    },
  };
}

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
  worker.on("message", (answer: ThreadAnswer) => {
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

const knownErrors = { LeaseLost, StoreFull, StoreTooNew } as const;

function revive({ name, message, stack }: ThreadFailure): Error {
  const known = Object.entries(knownErrors).find(([known]) => known === name)?.[1];
  if (known !== undefined) return Object.assign(new known(message), { stack });
  return Object.assign(new Error(message), { name, stack });
}
