import type { Worker } from "node:worker_threads";
import type { Clock } from "@sluice/connector-sdk";
import { LakeUnavailable } from "../lake.ts";
import { readerThread, type ReaderThread } from "./reader-thread.ts";

/** Gives a reading thread that lives, a new one where the last has died. */
export interface Readers {
  /** @throws LakeUnavailable once it is closed */
  living(): Promise<ReaderThread>;
  /** Tells that a thread answered: the next death is the first again. */
  answered(): void;
  close(withinMs: number): Promise<void>;
}

export interface ReadersParts {
  readonly startWorker: () => Worker;
  readonly clock: Clock;
  readonly onDeath?: (error: LakeUnavailable) => void;
}

/** How long the next start waits after so many deaths without an answer between them, in milliseconds. */
export function restartDelayMs(deathsInARow: number): number {
  if (deathsInARow <= 1) return 0;
  return Math.min(100 * 2 ** (deathsInARow - 2), 5_000);
}

/** Starts the first thread. */
export function createReaders({ startWorker, clock, onDeath }: ReadersParts): Readers {
  const closing = new AbortController();
  let deathsInARow = 0;
  let restarting: Promise<void> | undefined;
  const start = (): ReaderThread =>
    readerThread(startWorker(), {
      clock,
      onDeath: (error) => {
        deathsInARow++;
        onDeath?.(error);
      },
    });
  let thread = start();
  const restart = async (): Promise<void> => {
    await clock.sleep(restartDelayMs(deathsInARow), closing.signal);
    thread = start();
  };
  return {
    async living() {
      closing.signal.throwIfAborted();
      if (thread.isAlive) return thread;
      // Whoever asks meanwhile waits for the same start.
      restarting ??= restart().finally(() => {
        restarting = undefined;
      });
      await restarting;
      return thread;
    },
    answered() {
      deathsInARow = 0;
    },
    async close(withinMs) {
      closing.abort(new LakeUnavailable("the lake is closed"));
      if (thread.isAlive) await thread.close(withinMs);
    },
  };
}
