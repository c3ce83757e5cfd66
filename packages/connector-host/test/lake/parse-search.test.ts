import { describe, expect, it } from "@jest/globals";
import { SearchProblem } from "../../src/lake/lake.ts";
import { parseQueryBody, parseSearch } from "../../src/lake/query/parse-search.ts";

const now = Date.UTC(2026, 10, 24, 12, 34, 56, 789);

describe("a body that is not understood is refused with the place and what would be", () => {
  it.each([
    [{ highlight: {} }, "highlight: not supported; use query, sort, from, size"],
    [[], "body: expected an object, got a list of 0"],
    [{ query: {} }, "query: expected exactly one kind of query, got none"],
    [
      { query: { term: { a: 1 }, range: {} } },
      "query: expected exactly one kind of query, got term, range",
    ],
    [
      { query: { bool: { must: [{ fuzzy: {} }] } } },
      "query.bool.must[0].fuzzy: not supported; use match_all, match_none, bool, query_string",
    ],
    [
      { query: { wildcard: { a: "b*" } } },
      "query.wildcard: not supported; use query_string with field:pattern*",
    ],
    [{ query: { constructor: {} } }, "query.constructor: not supported; use match_all, match_none"],
    [
      { query: { bool: { filter: { terms: { a: "x" } } } } },
      'query.bool.filter.terms.a: expected a list, got "x"',
    ],
    [
      { query: { range: { timestamp: { gte: "yesterday" } } } },
      "query.range.timestamp: expected a time in epoch milliseconds, ISO 8601 or date math",
    ],
    [
      { query: { range: { timestamp: { gte: 1, gt: 2 } } } },
      "query.range.timestamp: use either gt or gte, not both",
    ],
    [
      { query: { range: { size: { from: 1 } } } },
      "query.range.size.from: not supported; use gt, gte, lt, lte",
    ],
    [
      { query: { range: { timestamp: { gte: 1, format: "yyyy" } } } },
      'query.range.timestamp.format: "yyyy" is not supported',
    ],
    [
      { query: { term: { a: ["x"] } } },
      "query.term.a: expected a string, a number or a boolean, got a list of 1",
    ],
    [{ query: { exists: {} } }, "query.exists.field: expected a string, got nothing"],
    [{ size: -1 }, "size: expected a whole number from 0"],
    [
      { size: 10_001 },
      "size: Result window is too large, from + size must be less than or equal to: [10000] but was [10001]",
    ],
    [{ from: 9_995 }, "from: Result window is too large"],
    [
      { sort: ["timestamp"], search_after: [1, "a", 3] },
      "search_after: expected a list with a value for each of timestamp, _id, got a list of 3",
    ],
    [{ search_after: [1, "a"], from: 5 }, "from: must be 0 or left out when search_after is used"],
    [{ sort: [{ a: { order: "up" } }] }, 'sort[0].a.order: expected "asc" or "desc", got "up"'],
    [{ sort: [{ a: { mode: "min" } }] }, "sort[0].a.mode: not supported; use order, missing"],
    [{ sort: ["_score", "a"] }, 'sort[0]: "_score" can only stand alone'],
    [{ _source: { includes: [1] } }, "_source.includes[0]: expected a string, got 1"],
    [
      { track_total_hits: "yes" },
      'track_total_hits: expected true, false or a whole number, got "yes"',
    ],
    [
      { aggs: { a: { avg: { field: "x" } } } },
      "aggs.a.avg: not supported; use date_histogram, terms, cardinality",
    ],
    [
      { aggs: { a: { terms: { field: "x", include: "y" } } } },
      "aggs.a.terms.include: not supported; use field, size, order",
    ],
    [
      { aggs: { a: { date_histogram: { field: "timestamp" } } } },
      "aggs.a.date_histogram: expected one of fixed_interval, calendar_interval, got none",
    ],
    [
      { aggs: { a: { date_histogram: { field: "timestamp", fixed_interval: "1 hour" } } } },
      "aggs.a.date_histogram.fixed_interval: expected a duration such as 30s",
    ],
    [
      {
        aggs: {
          a: { date_histogram: { field: "timestamp", fixed_interval: "1h", time_zone: "Mars" } },
        },
      },
      "aggs.a.date_histogram.time_zone: expected a zone",
    ],
    [
      { aggs: { a: nested(nested(nested({}))) } },
      "aggs.a.aggs.a.aggs: aggregations nest one level deep",
    ],
  ])("%j", (body, sentence) => {
    const parse = (): unknown => parseSearch(body, now);
    expect(parse).toThrow(SearchProblem);
    expect(parse).toThrow(sentence);
  });

  it("when it has more clauses than a search should", () => {
    const many = Array.from({ length: 1_025 }, () => ({ match_all: {} }));
    expect(() => parseSearch({ query: { bool: { should: many } } }, now)).toThrow(
      "query.bool.should: more than 1024 clauses",
    );
    const query = "word ".repeat(1_025);
    expect(() => parseSearch({ query: { query_string: { query } } }, now)).toThrow(
      "more than 1024 clauses",
    );
    let deep: object = { match_all: {} };
    for (let level = 0; level < 60; level++) deep = { bool: { must: deep } };
    expect(() => parseSearch({ query: deep }, now)).toThrow("nested too deeply");
  });

  it("where only a query is allowed", () => {
    expect(() => parseQueryBody({ size: 1 }, now)).toThrow("size: not supported; use query");
  });
});

describe("a body that clients send as a matter of course", () => {
  it("is accepted with what has no effect here", () => {
    const body = {
      timeout: "30s",
      track_scores: true,
      version: true,
      seq_no_primary_term: true,
      query: { match_all: { boost: 1 } },
    };
    expect(parseSearch(body, now).predicate).toEqual({ kind: "all" });
  });

  it("may be missing", () => {
    expect(parseSearch(undefined, now)).toMatchObject({
      predicate: { kind: "all" },
      from: 0,
      size: 10,
    });
  });
});

describe("times", () => {
  const at = (text: string): number => Date.parse(text);

  it.each([
    [{ gte: 1_000, lt: 2_000 }, 1_000, 2_000],
    [{ gt: 1_000, lte: 2_000 }, 1_001, 2_001],
    [{ gte: "1764000000000" }, 1_764_000_000_000, Infinity],
    [{ gte: 1_764_000_000, format: "epoch_second" }, 1_764_000_000_000, Infinity],
    [{ gte: "2026-11-24T10:00:00.5Z", lt: "2026-11-24T12:00:00+02:00" }, undefined, undefined],
    [
      { gte: "2026-11-24T10:00:00", lt: "2026-11-24T10:00:00.250+00:00" },
      at("2026-11-24T10:00:00Z"),
      at("2026-11-24T10:00:00.250Z"),
    ],
    [
      { gte: "2026-11-24", lte: "2026-11-24" },
      at("2026-11-24T00:00:00Z"),
      at("2026-11-25T00:00:00Z"),
    ],
    [
      { gt: "2026-11-24", lt: "2026-11-26" },
      at("2026-11-25T00:00:00Z"),
      at("2026-11-26T00:00:00Z"),
    ],
    [{ gte: "2026" }, at("2026-01-01T00:00:00Z"), Infinity],
    [{ gte: "2026-11-24", time_zone: "+02:00" }, at("2026-11-23T22:00:00Z"), Infinity],
    [{ gte: "2026-07-01", time_zone: "Europe/Berlin" }, at("2026-06-30T22:00:00Z"), Infinity],
    [{ gte: "now-15m", lt: "now" }, now - 900_000, now],
    [{ gte: "now-1d/d", lt: "now/d" }, at("2026-11-23T00:00:00Z"), at("2026-11-24T00:00:00Z")],
    [{ gte: "now/d", lte: "now/d" }, at("2026-11-24T00:00:00Z"), at("2026-11-25T00:00:00Z")],
    [{ gte: "2026-11-30||+1M/M" }, at("2026-12-01T00:00:00Z"), Infinity],
  ])("%j is a span", (range, since, until) => {
    const { predicate } = parseSearch({ query: { range: { timestamp: range } } }, now);
    expect(predicate).toEqual(
      since === undefined ? { kind: "none" } : { kind: "time", since, until },
    );
  });

  it.each(["2026-13-01", "2026-02-30", "2026-11-24T25:00:00Z", "now-15", "nowhere", "24.11.2026"])(
    "%s is none",
    (text) => {
      expect(() => parseSearch({ query: { range: { timestamp: { gte: text } } } }, now)).toThrow(
        SearchProblem,
      );
    },
  );
});

function nested(inside: object): object {
  return { terms: { field: "x" }, aggs: { a: inside } };
}
