import { describe, expect, it } from "@jest/globals";
import { HostProblem } from "../../src/api/problems.ts";
import { intervalFor, recordQuery } from "../../src/api/search-body.ts";
import { barsOf, intervalWords } from "../../src/pages/search/bars.ts";
import { complete, offersFor, writingAt } from "../../src/pages/search/complete-field.ts";
import { countWords } from "../../src/pages/search/count-words.ts";
import { fieldsOf, textAt, valuesOf } from "../../src/pages/search/field-values.ts";
import { narrowQuery } from "../../src/pages/search/narrow-query.ts";
import { mistakeOf } from "../../src/pages/search/query-mistake.ts";
import { readAddress, writeAddress } from "../../src/pages/search/search-address.ts";
import { fromField, toField } from "../../src/parts/time-field.ts";
import { boundsOf, usualRange } from "../../src/pages/search/time-range.ts";

const day = 86_400_000;
const noon = Date.UTC(2026, 5, 1, 12);

describe("the address of a search", () => {
  it("says the last day of everything when it says nothing", () => {
    const address = readAddress(new URLSearchParams());

    expect(address).toEqual({ index: "syslog", text: "", range: usualRange, fields: null });
    expect(writeAddress(address).toString()).toBe("");
    expect(boundsOf(usualRange, noon)).toEqual({ since: noon - day, until: noon });
  });

  it.each([
    "q=a+AND+b&range=7d",
    "q=a&range=all&fields=email.subject%2Ctenant_name",
    "index=alerts&from=2026-06-01T00%3A00%3A00.000Z&to=2026-06-01T12%3A00%3A00.500Z",
    "to=2026-06-01T12%3A00%3A00.000Z",
  ])("gives the same search again: %s", (text) => {
    expect(writeAddress(readAddress(new URLSearchParams(text))).toString()).toBe(text);
  });

  it("leaves out what it does not understand", () => {
    const { range } = readAddress(new URLSearchParams("range=soon&to=never"));

    expect(range).toEqual(usualRange);
  });
});

describe("the query for the API", () => {
  it("has the span of time, and the text as it was written", () => {
    const query = recordQuery({ index: "syslog", text: " a:b", since: 1, until: 2 });

    expect(query).toEqual({
      bool: {
        filter: [{ range: { timestamp: { gte: 1, lt: 2 } } }, { query_string: { query: " a:b" } }],
      },
    });
  });

  it("asks for everything without a text or a start", () => {
    const query = recordQuery({ index: "syslog", text: " ", since: null, until: 2 });

    expect(query).toEqual({ bool: { filter: [{ range: { timestamp: { lt: 2 } } }] } });
  });
});

describe("a mistake in a query", () => {
  it("is told with its place", () => {
    const message =
      "query.bool.filter[1].query_string.query: at character 9: a quote is not closed";

    expect(mistakeOf(refusal("search_invalid", message))).toEqual({
      sentence: "A quote is not closed.",
      at: 8,
    });
  });

  it("is nothing else that failed", () => {
    expect(mistakeOf(refusal("internal", "at character 1: x"))).toBeUndefined();
    expect(mistakeOf(null)).toBeUndefined();
  });
});

describe("filter for and filter out", () => {
  it.each([
    ["", { field: "a.b", value: "x y", isWanted: true }, 'a.b:"x y"'],
    ["", { field: "a", value: 'say "no"\\', isWanted: false }, String.raw`NOT a:"say \"no\"\\"`],
    ["spam", { field: "size", value: 5, isWanted: true }, "spam AND size:5"],
    ["size:5", { field: "low", value: -5, isWanted: true }, 'size:5 AND low:"-5"'],
    [
      'a:"x y" AND NOT b:1',
      { field: "c", value: true, isWanted: false },
      'a:"x y" AND NOT b:1 AND NOT c:true',
    ],
    ["a OR b", { field: "c", value: "d", isWanted: true }, '(a OR b) AND c:"d"'],
    ["a b", { field: "c", value: "d", isWanted: true }, '(a b) AND c:"d"'],
    ["a", { field: "c", value: null, isWanted: true }, "a AND NOT _exists_:c"],
    ["a", { field: "c", value: null, isWanted: false }, "a AND _exists_:c"],
    ["", { field: "odd key", value: 1, isWanted: true }, String.raw`odd\ key:1`],
  ])("%j and %j: %s", (text, narrowing, query) => {
    expect(narrowQuery(text, narrowing)).toBe(query);
  });
});

describe("the completion of fields", () => {
  const fields = ["email.subject", "event.action", "msg_class", "subject"];

  it("offers what begins with the word, then what holds it", () => {
    expect(offersFor("subj", fields)).toEqual(["subject", "email.subject"]);
  });

  it.each([
    ["ev", { start: 0, end: 2, word: "ev" }],
    ["a AND (email.su", { start: 7, end: 15, word: "email.su" }],
    ["-event", { start: 1, end: 6, word: "event" }],
    ["event:del", undefined],
    ['"out of', undefined],
    ["e", undefined],
  ])("knows where a field is written: %s", (text, writing) => {
    expect(writingAt(text, text.length)).toEqual(writing);
  });

  it("takes a field with its colon, and goes on behind it", () => {
    const text = "a AND ev";

    expect(complete(text, { start: 6, end: 8, word: "ev" }, "event.action")).toEqual({
      text: "a AND event.action:",
      caret: 19,
    });
  });
});

describe("the fields of a record", () => {
  const record = { b: { c: [1, 2], d: null }, a: "x", list: [{ of: "y" }, { of: "z" }] };

  it("are its single values under their paths", () => {
    expect(valuesOf(record).map(({ field, value }) => `${field}=${String(value)}`)).toEqual([
      "b.c=1",
      "b.c=2",
      "b.d=null",
      "a=x",
      "list.of=y",
      "list.of=z",
    ]);
    expect(fieldsOf([record, { a: 1 }])).toEqual(["a", "b.c", "b.d", "list.of"]);
  });

  it("read as text, lists with commas", () => {
    expect(textAt(record, "b.c")).toBe("1, 2");
    expect(textAt(record, "list.of")).toBe("y, z");
    expect(textAt(record, "nothing.here")).toBe("");
  });
});

describe("the count", () => {
  it.each([
    [{ value: 1, relation: "eq" }, undefined, "1 record"],
    [{ value: 10_000, relation: "gte" }, undefined, "More than 10,000 records"],
    [{ value: 321, relation: "gte" }, undefined, "At least 321 records"],
    [{ value: 10_000, relation: "gte" }, 1_234_567, "1,234,567 records"],
  ] as const)("%j, counted %j: %s", (total, counted, words) => {
    expect(countWords(total, counted)).toBe(words);
  });
});

describe("the histogram", () => {
  it.each([
    [900_000, "10 seconds"],
    [day, "15 minutes"],
    [14 * day, "3 hours"],
    [3_650 * day, "31 days"],
  ])("has at most 120 bars: %d ms, %s", (span, words) => {
    expect(intervalWords(intervalFor(span))).toBe(words);
  });

  it("cuts its outer bars at the bounds of the search", () => {
    const bars = barsOf({
      since: 50,
      until: 250,
      intervalMs: 100,
      buckets: [
        { at: 0, count: 1 },
        { at: 200, count: 4 },
      ],
      total: 5,
    });

    expect(bars).toEqual([
      { since: 50, until: 100, count: 1, left: 0, width: 0.25, height: 0.25 },
      { since: 200, until: 250, count: 4, left: 0.75, width: 0.25, height: 1 },
    ]);
  });
});

it("a field for date and time gives back what it was given", () => {
  expect(fromField(toField(noon))).toBe(noon);
  expect(fromField("")).toBeNull();
});

function refusal(code: string, message: string): HostProblem {
  const problems = [{ path: "query", code, message }];
  return new HostProblem(400, { code, detail: message, problems });
}
