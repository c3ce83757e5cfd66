import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  drive,
  searchNow,
  testLake,
  testRecord,
  type TestLake,
  type TestRecord,
} from "./lake-fixture.ts";

const day = Date.UTC(2026, 10, 10);

const orders: readonly { readonly sort?: unknown }[] = [
  {},
  { sort: [{ timestamp: "desc" }, { _id: "desc" }] },
  { sort: [{ timestamp: "asc" }, { _id: "asc" }] },
  { sort: [{ timestamp: { order: "desc" } }, { _id: "asc" }] },
  { sort: { timestamp: "desc" } },
  { sort: ["timestamp", "group"] },
  { sort: [{ group: "desc" }, { timestamp: "asc" }] },
  { sort: [{ "maybe.keyword": { order: "asc", missing: "_first" } }] },
  { sort: [{ maybe: "desc" }] },
  { sort: "_id" },
  { sort: ["_doc"] },
];

describe("search_after visits every record exactly once", () => {
  it.each(orders)("with %j, many records in one millisecond", (order) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 40 }),
        (count, size) => {
          using lake = testLake(crowded(count));
          const pages = readPages(lake, { size, ...order });
          expect(pages.toSorted()).toEqual(
            crowded(count)
              .map(({ id }) => id)
              .toSorted(),
          );
        },
      ),
      { numRuns: 12, seed: 3 },
    );
  });

  it("also when identities share the first 26 bits and stand out of order in the table", () => {
    const tail = (number: number): string => number.toString(16).padStart(24, "0");
    const alike = [5, 3, 9, 1, 7].map((number): TestRecord => ({
      time: day,
      id: `abcdef12${tail(number)}`,
      document: {},
    }));
    const after = { time: day, id: `abcdef40${tail(0)}`, document: {} };
    using lake = testLake([...alike, after]);
    const sorted = [...alike.map(({ id }) => id).toSorted(), after.id];
    expect(readPages(lake, { size: 2, sort: ["timestamp", "_id"] })).toEqual(sorted);
    expect(readPages(lake, { size: 1, sort: [{ timestamp: "desc" }, { _id: "desc" }] })).toEqual(
      sorted.toReversed(),
    );
  });

  it("while more records arrive behind the reader", () => {
    using lake = testLake(crowded(30));
    const first = searchNow(lake, { size: 10, sort: ["timestamp"] });
    lake.write([testRecord(1_000, day - 86_400_000), testRecord(1_001, day + 86_400_000 * 9)]);
    const rest = readPages(lake, {
      size: 10,
      sort: ["timestamp"],
      search_after: first.hits.hits.at(-1)?.sort,
    });
    expect([...first.hits.hits.map(({ _id }) => _id), ...rest]).toHaveLength(31);
  });

  it("counts the whole of what matches on every page", () => {
    using lake = testLake(crowded(30));
    const first = searchNow(lake, { size: 10 });
    const second = searchNow(lake, { size: 10, search_after: first.hits.hits.at(-1)?.sort });
    expect([first, second].map(({ hits }) => hits.total)).toEqual([
      { value: 30, relation: "eq" },
      { value: 30, relation: "eq" },
    ]);
  });

  it("goes on after all records of a time when the identity is left out", () => {
    using lake = testLake(
      [1, 2, 3, 4].map((number) => testRecord(number, day + Math.floor(number / 3))),
    );
    const answer = searchNow(lake, { sort: ["timestamp"], search_after: [day] });
    expect(answer.hits.hits.map(({ sort }) => sort[0])).toEqual([day + 1, day + 1]);
  });
});

describe("from and size", () => {
  it("cut the same pages out of the same order", () => {
    using lake = testLake(crowded(25));
    const all = searchNow(lake, { size: 25 }).hits.hits.map(({ _id }) => _id);
    const cut = searchNow(lake, { from: 7, size: 9 }).hits.hits.map(({ _id }) => _id);
    expect(cut).toEqual(all.slice(7, 16));
  });

  it("answer ten of the newest when nothing is said", () => {
    using lake = testLake(crowded(25));
    const { hits } = searchNow(lake).hits;
    expect(hits).toHaveLength(10);
    expect(hits[0]?.sort[0]).toBe(day + 86_400_000 * 2);
  });
});

describe("export", () => {
  it("streams all documents that match, oldest first, in chunks of bounded size", () => {
    const filler = "x".repeat(50_000);
    using lake = testLake(
      Array.from({ length: 40 }, (_, number) => testRecord(number, day + number, { filler })),
    );
    const query = { range: { timestamp: { gte: day + 5 } } };
    const chunks = [...lake.reader.export("syslog", { query })].filter(
      (chunk) => chunk !== undefined,
    );
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(400_000);
    const numbers = chunks
      .join("")
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { number: number }).number);
    expect(numbers).toEqual(Array.from({ length: 35 }, (_, index) => index + 5));
  });
});

describe("a lake that changes", () => {
  it("shows new days at once and forgets dropped ones", () => {
    using lake = testLake([testRecord(1, day)]);
    lake.write([testRecord(2, day + 86_400_000)]);
    expect(searchNow(lake).hits.total?.value).toBe(2);
    lake.dropDay(20261110);
    expect(searchNow(lake).hits.hits.map(({ _source }) => _source?.["number"])).toEqual([2]);
    expect(lake.reader.get("syslog", testRecord(1, day).id)).toBeUndefined();
  });

  it("skips a day that is dropped in the middle of a search", () => {
    using lake = testLake([testRecord(1, day), testRecord(2, day + 86_400_000)]);
    const work = lake.reader.export("syslog", undefined);
    work.next();
    lake.dropDay(20261111);
    expect([...work].join("")).not.toContain('"number":2');
  });

  it("gives a record with what brought it", () => {
    using lake = testLake([testRecord(1, day)]);
    const { id } = testRecord(1, day);
    expect(lake.reader.get("syslog", id)).toEqual({
      id,
      source: "the-source",
      run: 7,
      timestamp: day,
      document: JSON.stringify({ timestamp: day, number: 1 }),
    });
    expect(lake.reader.get("syslog", "no identity")).toBeUndefined();
  });

  it("tells the size of its indices and what came in by instance", () => {
    using lake = testLake([testRecord(1, day), testRecord(2, day + 86_400_000)]);
    lake.database.exec(
      `INSERT INTO ingestion VALUES(${day}, 'a', 2, 20), (${day + 3_600_000}, 'a', 3, 30), (${day}, 'b', 1, 10)`,
    );
    expect(lake.reader.indices()).toEqual([
      {
        index: "syslog",
        records: 2,
        bytes: expect.any(Number),
        days: 2,
        oldest: day,
        newest: day + 86_400_000,
      },
    ]);
    expect(lake.reader.ingestion({ since: day + 1, until: day + 3_600_001 })).toEqual([
      { instance: "a", records: 5, bytes: 50 },
      { instance: "b", records: 1, bytes: 10 },
    ]);
    expect(drive(lake.reader.count("syslog", undefined))).toContain('"count":2');
  });
});

/** Records of three days, a dozen to a millisecond. */
function crowded(count: number): readonly TestRecord[] {
  return Array.from({ length: count }, (_, number) =>
    testRecord(number, day + (number % 3) * 86_400_000 + Math.floor(number / 36), {
      group: number % 4,
      ...(number % 5 === 0 ? {} : { maybe: number % 2 === 0 ? `text ${number % 7}` : number % 7 }),
    }),
  );
}

function readPages(lake: TestLake, body: object): readonly string[] {
  const ids: string[] = [];
  let after: object = {};
  for (;;) {
    const { hits } = searchNow(lake, { ...body, ...after }).hits;
    if (hits.length === 0) return ids;
    ids.push(...hits.map(({ _id }) => _id));
    after = { search_after: hits.at(-1)?.sort };
  }
}
