import { setTimeout as sleep } from "node:timers/promises";

const everyMs = 200;

/**
 * Asks five times a second until the signal aborts, and says how long each answer took. A question does not wait for the
 * answer before it: else a host that stands still would be asked once, and seem to have been slow once.
 *
 * @throws what `ask` throws
 */
export async function probe(ask: () => Promise<unknown>, signal: AbortSignal): Promise<number[]> {
  const answers: Promise<number>[] = [];
  for (let due = performance.now(); !signal.aborted; due += everyMs) {
    answers.push(timed(ask));
    await sleep(Math.max(0, due + everyMs - performance.now()));
  }
  return Promise.all(answers);
}

/** Milliseconds until the answer. */
export async function timed(ask: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await ask();
  return performance.now() - begun;
}
