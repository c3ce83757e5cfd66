import { setTimeout as sleep } from "node:timers/promises";
import { caughtUpLine, isCaughtUp, progressLine, readProgress } from "./progress.ts";

/** Where a line is shown: rewritten in place on a terminal, left out where nobody looks. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const everyMs = 2_000;
const clearLine = "\r\u001b[2K";

/** Shows how far collection is until the signal aborts, and says once when it has caught up. Never throws. */
export async function watchProgress(
  url: string,
  screen: Screen,
  signal: AbortSignal,
): Promise<void> {
  const isTerminal = screen.isTTY === true;
  const startedAt = performance.now();
  let hasCaughtUp = false;
  while (!signal.aborted) {
    try {
      const progress = await readProgress(url, signal);
      if (isTerminal) screen.write(clearLine);
      if (!hasCaughtUp && isCaughtUp(progress)) {
        hasCaughtUp = true;
        screen.write(`${caughtUpLine(progress, performance.now() - startedAt)}\n`);
      }
      if (isTerminal) screen.write(progressLine(progress));
    } catch {
      // A host that is busy or stopping is asked again, or is not.
    }
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
  if (isTerminal) screen.write(clearLine);
}
