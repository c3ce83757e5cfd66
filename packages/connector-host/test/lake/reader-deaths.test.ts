import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { describe, expect, it, jest } from "@jest/globals";
import { fakeClock } from "@sluice/connector-sdk/testing";
import { LakeUnavailable, type Lake } from "../../src/lake/lake.ts";
import { restartDelayMs } from "../../src/lake/sqlite/readers.ts";
import {
  startLakeWorker,
  threadedLake,
  type ThreadedLakeOptions,
} from "../../src/lake/sqlite/threaded-lake.ts";
import { testLake, testRecord } from "./lake-fixture.ts";

const day = Date.UTC(2026, 10, 10);
const words = { query: { query_string: { query: "words" } } };
const never = new AbortController().signal;

// A thread loads the lake's sources: on a busy machine that takes seconds.
jest.setTimeout(60_000);

describe("a lake whose thread is killed", () => {
  it("fails what was asked of it, says so, and answers the next question with a new one", () =>
    withLake(async ({ lake, workers, deaths }) => {
      const pending = [lake.count("syslog", words), lake.indices()];
      const failures = Promise.all(pending.map((one) => one.catch((error: unknown) => error)));
      await workers[0]?.terminate();

      expect(await failures).toEqual([expect.any(LakeUnavailable), expect.any(LakeUnavailable)]);
      expect(deaths).toEqual(["The lake's reading thread ended with code 1"]);
      const answers = await Promise.all([lake.count("syslog", words), lake.indices()]);
      expect(JSON.parse(answers[0])).toMatchObject({ count: 20_000 });
      expect(workers).toHaveLength(2);
    }));

  it("fails an export under way instead of beginning it again", () =>
    withLake(async ({ lake, workers }) => {
      const chunks = lake.export("syslog", undefined, never)[Symbol.asyncIterator]();
      expect((await chunks.next()).done).toBe(false);
      await workers[0]?.terminate();

      await expect(chunks.next()).rejects.toThrow(LakeUnavailable);
    }));

  it("starts another at once, and later each time while they die without an answer", async () => {
    const clock = fakeClock();
    const starts = [startLakeWorker, dying, dying, dying, startLakeWorker, startLakeWorker];
    const startWorker: typeof startLakeWorker = (options) =>
      (starts.shift() ?? startLakeWorker)(options);
    await withLake(
      async ({ lake, workers }) => {
        await workers[0]?.terminate();
        for (let question = 0; question < 3; question++) {
          await expect(lake.indices()).rejects.toThrow("ended with code 7");
        }
        expect(await lake.indices()).toHaveLength(1);
        expect(clock.sleeps).toEqual([100, 200, 400]);

        await workers.at(-1)?.terminate();
        expect(await lake.indices()).toHaveLength(1);
        expect(clock.sleeps).toEqual([100, 200, 400]);
      },
      { clock, startWorker },
    );
  });

  it("is never left alone for longer than five seconds", () => {
    expect([0, 1, 2, 3, 7, 8, 1_000].map(restartDelayMs)).toEqual([
      0, 0, 100, 200, 3_200, 5_000, 5_000,
    ]);
  });
});

describe("a lake whose thread hangs", () => {
  it("closes all the same, by ending the thread", () =>
    withLake(
      async ({ lake, workers }) => {
        const exited = once(workers[0] as Worker, "exit");
        const pending = lake.indices().catch((error: unknown) => error);

        await lake.close();

        expect(await pending).toMatchObject({ message: "the lake is closed" });
        expect(await exited).toEqual([1]);
      },
      { startWorker: hanging, closeWithinMs: 50 },
    ));
});

interface Watched {
  readonly lake: Lake;
  /** Every thread that was started. */
  readonly workers: readonly Worker[];
  /** What was told of their deaths. */
  readonly deaths: readonly string[];
}

async function withLake(
  use: (watched: Watched) => Promise<void>,
  options: Partial<ThreadedLakeOptions> = {},
): Promise<void> {
  using files = testLake(
    Array.from({ length: 20_000 }, (_, number) =>
      testRecord(number, day + number, { text: "nothing but words ".repeat(20) }),
    ),
  );
  const { startWorker = startLakeWorker } = options;
  const workers: Worker[] = [];
  const deaths: string[] = [];
  const lake = await threadedLake({
    path: files.path,
    indices: ["syslog"],
    onDeath: ({ message }) => deaths.push(message),
    ...options,
    startWorker: (given) => {
      const worker = startWorker(given);
      workers.push(worker);
      return worker;
    },
  });
  try {
    await use({ lake, workers, deaths });
  } finally {
    await lake.close();
  }
}

function dying(): Worker {
  return new Worker("process.exit(7)", { eval: true });
}

/** It opens, and turns in circles at the first question. */
function hanging(): Worker {
  const code = `const { parentPort } = require("node:worker_threads");
    parentPort.on("message", () => { for (;;); });
    parentPort.postMessage({ ready: true });`;
  return new Worker(code, { eval: true });
}
