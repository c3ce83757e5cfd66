import type { Worker } from "node:worker_threads";
import type { Clock } from "@sluice/connector-sdk";
import { LakeUnavailable, SearchProblem } from "../lake.ts";
import type { FromReader, LakeAnswer, LakeQuestion, ToReader } from "./lake-messages.ts";

/** One thread that reads a lake, from its start to its end. */
export interface ReaderThread {
  /** Resolves when it has opened the file. @throws LakeUnavailable when it ends before */
  readonly ready: Promise<void>;
  readonly isAlive: boolean;
  /**
   * When the signal aborts, the thread seeks no further.
   *
   * @throws LakeUnavailable when the thread ends before it has answered
   * @throws the reason of the signal
   */
  ask(question: LakeQuestion, signal?: AbortSignal): Promise<LakeAnswer>;
  tell(message: ToReader): void;
  /** Resolves when it has ended. One that does not end by itself within the time is ended. */
  close(withinMs: number): Promise<void>;
}

interface ReaderThreadParts {
  readonly clock: Clock;
  /** Called when the thread ended and nobody had closed it, before anyone who waits hears of it. */
  readonly onDeath: (error: LakeUnavailable) => void;
}

interface Waiting {
  resolve(value: LakeAnswer): void;
  reject(error: Error): void;
}

/** Takes a thread that was just started. */
export function readerThread(worker: Worker, { clock, onDeath }: ReaderThreadParts): ReaderThread {
  const waiting = new Map<number, Waiting>();
  const ready = Promise.withResolvers<void>();
  const exited = Promise.withResolvers<void>();
  // Whoever asks is told; nobody has to wait for it to be ready.
  ready.promise.catch(() => undefined);
  let [questions, ended] = [0, undefined as LakeUnavailable | undefined];
  const end = (reason: LakeUnavailable): void => {
    ended = reason;
    ready.reject(reason);
    for (const asker of waiting.values()) asker.reject(reason);
    waiting.clear();
  };
  const die = (error: LakeUnavailable): void => {
    if (ended !== undefined) return;
    onDeath(error);
    end(error);
  };
  worker.on("error", (error: Error) => {
    die(
      new LakeUnavailable(`The lake's reading thread failed: ${error.message}`, { cause: error }),
    );
  });
  worker.on("exit", (code) => {
    die(new LakeUnavailable(`The lake's reading thread ended with code ${code}`));
    exited.resolve();
  });
  worker.on("message", (message: FromReader) => {
    if ("ready" in message) ready.resolve();
    else settle(message, waiting);
  });
  return {
    ready: ready.promise,
    get isAlive() {
      return ended === undefined;
    },
    async ask(question, signal) {
      signal?.throwIfAborted();
      if (ended !== undefined) throw ended;
      const id = ++questions;
      const { promise, resolve, reject } = Promise.withResolvers<LakeAnswer>();
      const cancel = (): void => {
        waiting.delete(id);
        worker.postMessage({ cancel: id } satisfies ToReader);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", cancel, { once: true });
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, question } satisfies ToReader);
      return promise.finally(() => signal?.removeEventListener("abort", cancel));
    },
    tell: (message) => worker.postMessage(message),
    async close(withinMs) {
      if (ended === undefined) end(new LakeUnavailable("the lake is closed"));
      worker.postMessage({ close: true } satisfies ToReader);
      if (await settlesWithin(exited.promise, { clock, ms: withinMs })) return;
      // Ends what runs in JavaScript at once; what the database does at that moment ends first.
      await settlesWithin(worker.terminate(), { clock, ms: withinMs });
      worker.unref();
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

/** Whether it settles in time; leaves no timer behind. */
async function settlesWithin(
  promise: Promise<unknown>,
  { clock, ms }: { readonly clock: Clock; readonly ms: number },
): Promise<boolean> {
  const settled = new AbortController();
  const late = clock.sleep(ms, settled.signal).then(
    () => false,
    () => true,
  );
  const inTime = await Promise.race([promise.then(() => true), late]);
  settled.abort();
  return inTime;
}
