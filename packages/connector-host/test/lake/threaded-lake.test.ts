import { describe, expect, it, jest } from "@jest/globals";
import type { Lake } from "../../src/lake/lake.ts";
import { SearchProblem } from "../../src/lake/lake.ts";
import { inlineLake } from "../../src/lake/sqlite/inline-lake.ts";
import { openLakeReader } from "../../src/lake/sqlite/lake-reader.ts";
import { startLakeWorker, threadedLake } from "../../src/lake/sqlite/threaded-lake.ts";
import { testLake, testRecord, type TestLake } from "./lake-fixture.ts";

const day = Date.UTC(2026, 10, 10);
const never = new AbortController().signal;

// A thread loads the lake's sources: on a busy machine that takes seconds.
jest.setTimeout(60_000);

describe.each([
  [
    "inline",
    async ({ path }: TestLake) => inlineLake(openLakeReader({ path, indices: ["syslog"] })),
  ],
  ["on a thread", ({ path }: TestLake) => threadedLake({ path, indices: ["syslog"] })],
])("a lake read %s", (_, open) => {
  async function withLake(use: (lake: Lake) => Promise<void>): Promise<void> {
    using files = testLake(
      Array.from({ length: 3_000 }, (_record, number) =>
        testRecord(number, day + number, { text: `word${number} ${"x".repeat(400)}` }),
      ),
    );
    const lake = await open(files);
    try {
      await use(lake);
    } finally {
      await lake.close();
    }
  }

  it("answers all its questions", () =>
    withLake(async (lake) => {
      const { id } = testRecord(7, day + 7);
      expect(JSON.parse(await lake.count("syslog", {}))).toMatchObject({ count: 3_000 });
      expect(
        await lake.search("syslog", { query: { query_string: { query: "word7" } } }),
      ).toContain(id);
      expect(await lake.get("syslog", id)).toMatchObject({ id, run: 7 });
      expect(await lake.get("syslog", "00")).toBeUndefined();
      expect(await lake.indices()).toMatchObject([{ index: "syslog", records: 3_000 }]);
      expect(await lake.ingestion({ since: 0, until: day })).toEqual([]);
    }));

  it("refuses what it does not understand with the place of it", () =>
    withLake(async (lake) => {
      const refused = lake.search("syslog", { query: { fuzzy: {} } });
      await expect(refused).rejects.toThrow(SearchProblem);
      await expect(refused).rejects.toMatchObject({ path: "query.fuzzy" });
      await expect(lake.count("assets", {})).rejects.toMatchObject({ path: "index" });
    }));

  it("answers nobody who has gone, with the reason of the signal", () =>
    withLake(async (lake) => {
      const gone = AbortSignal.abort(new Error("gone"));
      await expect(lake.search("syslog", {}, gone)).rejects.toThrow("gone");
      await expect(lake.count("syslog", {}, gone)).rejects.toThrow("gone");
      expect(await readAll(lake.export("syslog", undefined, gone))).toEqual([]);
    }));

  it("streams an export and stops it when told to", () =>
    withLake(async (lake) => {
      const lines = (await readAll(lake.export("syslog", undefined, never)))
        .join("")
        .trimEnd()
        .split("\n");
      expect(lines).toHaveLength(3_000);
      const abort = new AbortController();
      const chunks: string[] = [];
      for await (const chunk of lake.export("syslog", undefined, abort.signal)) {
        chunks.push(chunk);
        abort.abort();
      }
      expect(chunks).toHaveLength(1);
    }));

  it("refuses a malformed export at its first chunk", () =>
    withLake(async (lake) => {
      await expect(readAll(lake.export("syslog", { size: 1 }, never))).rejects.toThrow(
        SearchProblem,
      );
    }));
});

describe("a lake on a thread", () => {
  it("answers many searches at once, and quick ones before slow ones", async () => {
    using files = testLake(
      Array.from({ length: 20_000 }, (_, number) =>
        testRecord(number, day + number, { text: "nothing but words ".repeat(20) }),
      ),
    );
    const lake = await threadedLake({ path: files.path, indices: ["syslog"] });
    const finished: string[] = [];
    const slow = lake
      .count("syslog", { query: { query_string: { query: "words" } } })
      .then(() => finished.push("slow"));
    const quick = lake
      .search("syslog", { size: 1, track_total_hits: false })
      .then(() => finished.push("quick"));
    await Promise.all([slow, quick]);
    expect(finished).toEqual(["quick", "slow"]);
    await lake.close();
  });

  it("stops seeking what nobody waits for any more", async () => {
    using files = testLake(
      Array.from({ length: 20_000 }, (_, number) =>
        testRecord(number, day + number, { text: "nothing but words ".repeat(20) }),
      ),
    );
    let answers = 0;
    const lake = await threadedLake({
      path: files.path,
      indices: ["syslog"],
      startWorker: (options) => startLakeWorker(options).on("message", () => answers++),
    });
    const query = { query_string: { query: "words AND *ot*in*" } };
    const slow = { query, size: 0, track_total_hits: true };
    const gone = new AbortController();
    const abandoned = [
      ...Array.from({ length: 4 }, () => lake.search("syslog", slow, gone.signal)),
      ...Array.from({ length: 4 }, () => lake.count("syslog", { query }, gone.signal)),
    ].map((one) => one.catch(String));
    const nowhere = { query: { query_string: { query: "words AND NOT *ot*in*" } } };
    const rest = readAll(lake.export("syslog", nowhere, gone.signal));
    await lake.indices();
    gone.abort(new Error("gone"));

    expect(await Promise.all(abandoned)).toEqual(abandoned.map(() => "Error: gone"));
    expect(await rest).toEqual([]);
    // Whatever still had its turns would be answered before these.
    answers = 0;
    for (let question = 0; question < 6; question++) await lake.count("syslog", { query });
    await lake.close();
    expect(answers).toBe(6);
  });

  it("says that the file cannot be opened", async () => {
    await expect(threadedLake({ path: "/nowhere/sluice.db", indices: [] })).rejects.toThrow(
      "unable to open database file",
    );
  });

  it("refuses what is asked while and after it closes", async () => {
    using files = testLake();
    const lake = await threadedLake({ path: files.path, indices: ["syslog"] });
    const pending = lake.search("syslog", {}).catch((error: unknown) => error);
    await lake.close();
    await expect(pending).resolves.toMatchObject({ message: "the lake is closed" });
    await expect(lake.indices()).rejects.toThrow("the lake is closed");
    await lake.close();
  });
});

async function readAll(chunks: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}
