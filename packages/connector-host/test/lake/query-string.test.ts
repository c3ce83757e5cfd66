import { afterAll, describe, expect, it } from "@jest/globals";
import { SearchProblem } from "../../src/lake/lake.ts";
import { searchNow, testLake, testRecord } from "./lake-fixture.ts";

const day = Date.UTC(2026, 10, 10);

const documents = [
  {
    subject: "Red apple pie",
    size: 10,
    to: ["ann@example.com", "bob@example.org"],
    user: { id: 5, name: "ann" },
    ip: "10.0.0.1",
  },
  {
    subject: "Green apple",
    size: 200,
    to: ["cid@example.net"],
    user: { id: 45, name: "cid" },
    ip: "2001:db8::1",
  },
  { subject: "Red car: fast", size: 3_000, to: [], url: "https://example.com/a/b?q=1" },
  { subject: "NOT and OR", size: 4.5, at: "2026-11-12T08:00:00Z" },
];
const lake = testLake(
  documents.map((document, number) => testRecord(number, day + number * 86_400_000, document)),
);
afterAll(() => lake[Symbol.dispose]());

describe("query_string finds", () => {
  it.each([
    ["apple", [0, 1]],
    ["APPLE", [0, 1]],
    ["app", []],
    ["red apple", [0, 1, 2]],
    ["red AND apple", [0]],
    ["red && apple", [0]],
    ["red OR green", [0, 1, 2]],
    ["green || car", [1, 2]],
    ["car OR red AND apple", [0, 2]],
    ["(car OR green) AND apple", [1]],
    ["apple NOT green", [0]],
    ["apple -green", [0]],
    ["apple !green", [0]],
    ["-apple", [2, 3]],
    ["NOT apple", [2, 3]],
    ["NOT (apple OR car)", [3]],
    ["apple OR NOT green", [0, 1, 2, 3]],
    ["+red apple", [0, 2]],
    ["+red -pie", [2]],
    ['"red apple"', [0]],
    ['"apple red"', []],
    ['"not and or"', [3]],
    ['"car: fast"', [2]],
    [String.raw`car\:`, [2]],
    ["subject:apple", [0, 1]],
    ["subject.keyword:apple", [0, 1]],
    ["subject:(red AND NOT car)", [0]],
    ['subject:"red apple"', [0]],
    ["user.name:ann", [0]],
    ["user.\\*:ann", [0]],
    ["user:ann", [0]],
    ["to:ann@example.com", [0]],
    ["example.org", [0]],
    ["ip:10.0.0.1", [0]],
    ["ip:2001:db8::1", [1]],
    ["app*", [0, 1]],
    ["*pple", [0, 1]],
    ["gr??n", [1]],
    ["subject:gr*", [1]],
    ["*", [0, 1, 2, 3]],
    ["user:*", [0, 1]],
    ["_exists_:user.id", [0, 1]],
    ["user.id:5", [0]],
    ["size:4.5", [3]],
    ["size:>10", [1, 2]],
    ["size:>=10", [0, 1, 2]],
    ["size:<10", [3]],
    ["size:[10 TO 200]", [0, 1]],
    ["size:[10 TO 200}", [0]],
    ["size:{10 TO *]", [1, 2]],
    ["at:2026-11-12", [3]],
    ["at:[2026-11-12T07:00:00Z TO 2026-11-12T09:00:00Z]", [3]],
    ["timestamp:[2026-11-11 TO 2026-11-12]", [1, 2]],
    ["timestamp:>=2026-11-12T00:00:00Z", [2, 3]],
    ["timestamp:2026-11-11", [1]],
    ["timestamp:[* TO 2026-11-11T00:00:00.000Z]", [0, 1]],
    [`timestamp:${day}`, [0]],
    [`_id:${testRecord(1, 0).id}`, [1]],
    ["car fast", [2]],
    ["", []],
    ['"---"', []],
  ])("%s", (query, expected) => {
    expect(found({ query })).toEqual(expected);
  });

  it("documents with hundreds of words, all of them asked for", () => {
    const word = (number: number): string => `w${number}`;
    const text = Array.from({ length: 900 }, (_, number) => word(number)).join(" ");
    using long = testLake([testRecord(1, day, { text }), testRecord(2, day, { text: "w1 w2" })]);
    for (const query of [text, `"${text}"`, `${"NOT ".repeat(2_000)}(${text})`]) {
      const clause = { query_string: { query, default_operator: "and" } };
      expect(searchNow(long, { query: clause }).hits.total?.value).toBe(1);
    }
  });

  it("joins with AND when asked to, and looks only at the named fields", () => {
    expect(found({ query: "red apple", default_operator: "AND" })).toEqual([0]);
    expect(found({ query: "ann", default_field: "subject" })).toEqual([]);
    expect(
      found({ query: "ann apple", fields: ["subject^2", "user.*"], default_operator: "and" }),
    ).toEqual([0]);
  });
});

describe("query_string that is no query is refused at the character", () => {
  it.each([
    ["apple AND", "at character 10: the query ends where a word is expected"],
    ["OR apple", 'at character 1: expected a word, got "OR"'],
    ["(apple", "at character 1: this parenthesis is never closed"],
    ["apple)", "at character 6: this parenthesis was never opened"],
    ['red "apple', "at character 5: this quote is never closed"],
    ["size:[1 TO", "at character 6: expected a range such as [1 TO 5} here"],
    [
      "[list] x",
      'at character 1: expected a range such as [1 TO 5} here; put "[" in quotes to search for text',
    ],
    [
      "Re: hello",
      'at character 1: the field "Re" has no value right behind its colon; put text with a colon in quotes',
    ],
    ["appel~1", "at character 6: fuzzy and proximity search (~1) is not supported"],
    ["apple^2", "at character 6: boosting (^2) is not supported"],
    ['"red pie"~3', "at character 10: fuzzy and proximity search (~3) is not supported"],
    ["/a.*b/", "at character 1: regular expressions are not supported; use * and ?"],
    ["()", 'at character 2: expected a word, got ")"'],
  ])("%s", (query, sentence) => {
    const search = (): unknown => found({ query });
    expect(search).toThrow(SearchProblem);
    expect(search).toThrow(`query.query_string.query: ${sentence}`);
  });

  it("when it nests without end", () => {
    expect(() => found({ query: `${"(".repeat(200)}a${")".repeat(200)}` })).toThrow(
      "nest deeper than 100 levels",
    );
  });
});

function found(query: object): readonly unknown[] {
  const { hits } = searchNow(lake, { query: { query_string: query }, sort: ["timestamp"] }).hits;
  return hits.map(({ _source }) => _source?.["number"]);
}
