import { setImmediate } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import type { Hand } from "../../src/collect/hand.ts";
import { runWindow } from "../../src/collect/run-window.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { day, source } from "../store/pages.ts";
import { requestOf, runOn, steadyStream } from "./one-run.ts";

it("asks for a page while the one before it becomes durable, and parses it only when that one is", () =>
  withDataDir(async (dataDir) => {
    const store = inlineStore(openSqliteStore({ dataDir }));
    await store.openSource(source, day);
    const seen: string[] = [];
    const disk = slowDisk(store, seen);
    let answers = 0;
    const stream = steadyStream(async ({ begin }: Pick<Hand, "begin">) => {
      seen.push(`answer ${++answers} is here`);
      // No answer comes in the turn in which it is asked for.
      await setImmediate();
      await begin(100);
      seen.push(`answer ${answers} is parsed`);
    });

    const openSession = (_count: unknown, { hand }: { hand?: unknown } = {}) => ({
      session: hand,
      close: () => undefined,
    });
    let hasEnded = false;
    const request = requestOf(stream, openSession, { pages: 3 });
    const run = runWindow(request, runOn(disk.store)).finally(() => (hasEnded = true));
    while (!hasEnded) {
      for (let round = 0; round < 10; round++) await setImmediate();
      disk.write();
    }
    await run;

    expect(seen.slice(0, 8)).toEqual([
      "answer 1 is here",
      "answer 1 is parsed",
      "answer 2 is here",
      "page 1 is durable",
      "answer 2 is parsed",
      "answer 3 is here",
      "page 2 is durable",
      "answer 3 is parsed",
    ]);
    await store.close();
  }));

/** A store whose pages are durable only when the test says so. */
function slowDisk(store: Store, seen: string[]) {
  const waiting: (() => void)[] = [];
  const commitPage: Store["commitPage"] = async (commit) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    const outcome = await store.commitPage(commit);
    seen.push(`page ${commit.commitId.split(":").at(-1)} is durable`);
    return outcome;
  };
  return { store: { ...store, commitPage }, write: () => waiting.shift()?.() };
}
