import { describe, expect, it } from "@jest/globals";
import { drive, searchNow, testLake, testRecord, type TestLake } from "./lake-fixture.ts";

const day = Date.UTC(2026, 10, 10);
const hour = 3_600_000;

describe("an answer", () => {
  it("has the shape that clients of Elasticsearch read", () => {
    using lake = testLake([testRecord(1, day)]);
    const { id } = testRecord(1, day);
    expect({ ...searchNow(lake), took: 0 }).toEqual({
      took: 0,
      timed_out: false,
      _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
      hits: {
        total: { value: 1, relation: "eq" },
        max_score: null,
        hits: [
          {
            _index: "syslog",
            _id: id,
            _score: null,
            _source: { timestamp: day, number: 1 },
            sort: [day, id],
          },
        ],
      },
    });
  });

  it("is empty for a known index without records, and refused for an unknown one", () => {
    using lake = testLake();
    expect(searchNow(lake).hits).toEqual({
      total: { value: 0, relation: "eq" },
      max_score: null,
      hits: [],
    });
    expect(() => searchNow(lake, {}, "assets")).toThrow('index: "assets" is not known; use syslog');
  });

  it("passes every number on as it was stored, with and without `_source` filtering", () => {
    using lake = testLake();
    lake.write([testRecord(1, day)]);
    const text =
      '{"timestamp":0,"big":9007199254740993,"small":1.50,"deep":{"huge":[12345678901234567890]}}';
    lake.database.prepare('UPDATE "records_syslog_20261110" SET doc = ?').run(text);
    expect(drive(lake.reader.search("syslog", {}))).toContain(`"_source":${text}`);
    const picked = drive(lake.reader.search("syslog", { _source: ["big", "small", "deep.*"] }));
    expect(picked).toContain(
      '"_source":{"big":9007199254740993,"small":1.50,"deep":{"huge":[12345678901234567890]}}',
    );
  });

  it("tells neighbouring integers beyond 2^53 apart", () => {
    using lake = testLake([testRecord(1, day)]);
    lake.database
      .prepare('UPDATE "records_syslog_20261110" SET doc = ?')
      .run('{"a":{"big":9007199254740993}}');
    const found = (value: string): number =>
      searchNow(lake, { query: { term: { "a.big": value } } }).hits.hits.length;
    expect([found("9007199254740993"), found("9007199254740992")]).toEqual([1, 0]);
    const range = (gte: string): number =>
      searchNow(lake, { query: { range: { "a.big": { gte } } } }).hits.hits.length;
    expect([range("9007199254740993"), range("9007199254740994")]).toEqual([1, 0]);
    const word = (query: string): number =>
      searchNow(lake, { query: { query_string: { query } } }).hits.hits.length;
    expect([word("9007199254740993"), word("9007199254740992")]).toEqual([1, 0]);
    expect(drive(lake.reader.search("syslog", { sort: ["a.big"] }))).toContain(
      '"sort":[9007199254740993,',
    );
    expect(
      drive(lake.reader.search("syslog", { aggs: { all: { terms: { field: "a.big" } } } })),
    ).toContain('"key":9007199254740993');
  });

  it("searches documents that nest deeper than SQLite reads", () => {
    using lake = testLake([
      testRecord(1, day),
      testRecord(2, day + 1, { field: "wanted" }),
      testRecord(3, day + 2, { field: "wanted" }),
    ]);
    const deep = `${'{"a":'.repeat(1_500)}"wanted"${"}".repeat(1_500)}`;
    const table = '"records_syslog_20261110"';
    lake.database
      .prepare(`UPDATE ${table} SET doc = ? WHERE key = (SELECT min(key) FROM ${table})`)
      .run(deep);
    expect(searchNow(lake, { query: { term: { field: "wanted" } } }).hits.total?.value).toBe(2);
    expect(searchNow(lake, { query: { exists: { field: "a.a.a" } } }).hits.total?.value).toBe(1);
  });
});

describe("_source", () => {
  it.each([
    [["email.from"], { email: { from: "a" } }],
    ["email", { email: { from: "a", to: [{ name: "b", age: 1 }] } }],
    ["email.to.name", { email: { to: [{ name: "b" }] } }],
    [{ includes: ["ema*"], excludes: ["*.age"] }, { email: { from: "a", to: [{ name: "b" }] } }],
    [{ excludes: ["email", "timestamp"] }, { number: 1, empty: [] }],
    [["nothing"], {}],
  ])("%j shows its part of the document", (filter, expected) => {
    using lake = testLake([
      testRecord(1, day, { email: { from: "a", to: [{ name: "b", age: 1 }] }, empty: [] }),
    ]);
    expect(searchNow(lake, { _source: filter }).hits.hits[0]?._source).toEqual(expected);
  });

  it("false leaves it out", () => {
    using lake = testLake([testRecord(1, day)]);
    expect(searchNow(lake, { _source: false }).hits.hits[0]).not.toHaveProperty("_source");
  });
});

describe("the total", () => {
  it("is counted as far as it is asked for", () => {
    using lake = testLake(
      Array.from({ length: 50 }, (_, number) =>
        testRecord(number, day + number, { even: number % 2 === 0 }),
      ),
    );
    const total = (body: object): unknown => searchNow(lake, body).hits.total;
    const even = { term: { even: true } };
    expect(total({ query: even, size: 3 })).toEqual({ value: 25, relation: "eq" });
    expect(total({ query: even, size: 3, track_total_hits: true })).toEqual({
      value: 25,
      relation: "eq",
    });
    expect(total({ query: even, size: 3, track_total_hits: 10 })).toEqual({
      value: 10,
      relation: "gte",
    });
    expect(total({ query: even, size: 0, track_total_hits: 25 })).toEqual({
      value: 25,
      relation: "eq",
    });
    expect(total({ track_total_hits: 49 })).toEqual({ value: 49, relation: "gte" });
    expect(total({ query: even, track_total_hits: false })).toBeUndefined();
  });
});

describe("aggregations", () => {
  const decisions = ["deliver", "deliver", "quarantine", "deliver", "bounce", "quarantine"];

  function mailLake(): TestLake {
    return testLake(
      decisions.map((decision, number) =>
        testRecord(number, day + number * hour, {
          decision,
          tags: [decision, "mail"],
          size: number % 2,
          spam: number === 0,
          at: new Date(day + number * hour).toISOString(),
        }),
      ),
    );
  }

  it("count by time, with empty spans in between and on both sides", () => {
    using lake = mailLake();
    const fixed = searchNow(lake, {
      size: 0,
      aggs: {
        byTime: {
          date_histogram: {
            field: "timestamp",
            fixed_interval: "2h",
            extended_bounds: { min: day - 4 * hour, max: day + 7 * hour },
          },
        },
      },
    });
    expect(fixed.aggregations?.["byTime"]?.buckets.map(({ doc_count }) => doc_count)).toEqual([
      0, 0, 2, 2, 2, 0,
    ]);
    expect(fixed.aggregations?.["byTime"]?.buckets[2]).toEqual({
      key_as_string: "2026-11-10T00:00:00.000Z",
      key: day,
      doc_count: 2,
    });
    expect(fixed.hits.total).toEqual({ value: 6, relation: "eq" });
  });

  it("count by days of a zone, over time itself and over a field that holds times as text", () => {
    using lake = mailLake();
    for (const field of ["timestamp", "at"]) {
      const answer = searchNow(lake, {
        aggs: {
          days: {
            date_histogram: {
              field,
              calendar_interval: "day",
              time_zone: "-02:00",
              min_doc_count: 1,
            },
          },
        },
      });
      expect(answer.aggregations?.["days"]?.buckets).toEqual([
        { key_as_string: "2026-11-09T00:00:00.000-02:00", key: day - 22 * hour, doc_count: 2 },
        { key_as_string: "2026-11-10T00:00:00.000-02:00", key: day + 2 * hour, doc_count: 4 },
      ]);
    }
  });

  it("give the same histogram whether or not documents must be read for it", () => {
    using lake = mailLake();
    for (const interval of ["1s", "7m", "90m", "5h", "1d", "7d"]) {
      const aggs = {
        h: { date_histogram: { field: "timestamp", fixed_interval: interval, min_doc_count: 1 } },
      };
      const byKeys = searchNow(lake, { size: 0, aggs });
      const byRecords = searchNow(lake, {
        size: 0,
        aggs,
        query: { exists: { field: "decision" } },
      });
      expect(byKeys.aggregations).toEqual(byRecords.aggregations);
    }
  });

  it("count by exact values, the most frequent first", () => {
    using lake = mailLake();
    const answer = searchNow(lake, {
      aggs: {
        decisions: { terms: { field: "decision.keyword", size: 2 } },
        tags: { terms: { field: "tags", order: { _key: "asc" } } },
        spam: { terms: { field: "spam" } },
      },
    });
    expect(answer.aggregations?.["decisions"]).toEqual({
      doc_count_error_upper_bound: 0,
      sum_other_doc_count: 1,
      buckets: [
        { key: "deliver", doc_count: 3 },
        { key: "quarantine", doc_count: 2 },
      ],
    });
    expect(answer.aggregations?.["tags"]?.buckets.map(({ key }) => key)).toEqual([
      "bounce",
      "deliver",
      "mail",
      "quarantine",
    ]);
    expect(answer.aggregations?.["spam"]?.buckets[0]).toEqual({
      key: 0,
      key_as_string: "false",
      doc_count: 5,
    });
  });

  it("count different values, and nest one level deep", () => {
    using lake = mailLake();
    const answer = searchNow(lake, {
      query: { range: { timestamp: { gte: day + hour } } },
      aggregations: {
        different: { cardinality: { field: "tags" } },
        byTime: {
          date_histogram: { field: "timestamp", fixed_interval: "3h" },
          aggs: { sizes: { terms: { field: "size" } } },
        },
      },
    });
    expect(answer.aggregations?.["different"]).toEqual({ value: 4 });
    expect(answer.aggregations?.["byTime"]?.buckets[1]).toMatchObject({
      doc_count: 3,
      sizes: {
        buckets: [
          { key: 1, doc_count: 2 },
          { key: 0, doc_count: 1 },
        ],
      },
    });
  });

  it("are refused when they would have too many buckets", () => {
    using lake = testLake([testRecord(1, day), testRecord(2, day + 40_000_000)]);
    const aggs = { h: { date_histogram: { field: "timestamp", fixed_interval: "1s" } } };
    expect(() => searchNow(lake, { aggs })).toThrow(
      "aggs.h: more than 10,000 buckets; choose a longer interval, or min_doc_count 1",
    );
  });
});
