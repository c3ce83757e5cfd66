import { afterAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { drive, searchNow, testLake, wholeDocument, type TestRecord } from "./lake-fixture.ts";
import { anyQuery, type NaiveRecord } from "./naive-queries.ts";
import { manyRecords } from "./odd-records.ts";

const records = manyRecords(400);
const lake = testLake(records);
afterAll(() => lake[Symbol.dispose]());

const naive: readonly NaiveRecord[] = records.map((record) => ({
  ...record,
  document: wholeDocument(record),
}));

describe("a search finds exactly what a naive filter over all documents finds", () => {
  it("for every kind of query and combinations of them", () => {
    fc.assert(
      fc.property(anyQuery, ({ body, holds }) => {
        const expected = naive.filter(holds).map(({ id }) => id);
        const answer = searchNow(lake, { query: body, size: 1_000, sort: ["timestamp"] });
        expect(answer.hits.hits.map(({ _id }) => _id).toSorted()).toEqual(expected.toSorted());
        expect(answer.hits.total).toEqual({ value: expected.length, relation: "eq" });
      }),
      { numRuns: 600, seed: 11 },
    );
  });

  it("for identities, few and many, and what is none", () => {
    const ids = records.map(({ id }) => id);
    for (const wanted of [ids.slice(0, 3), ids.slice(0, 100), [], ["none", ids[5] ?? ""]]) {
      const queries = [
        { ids: { values: wanted } },
        { terms: { _id: wanted } },
        { bool: { should: [{ ids: { values: wanted } }, { term: { absent: 1 } }] } },
      ];
      for (const query of queries) {
        const found = searchNow(lake, { query, size: 1_000 }).hits.hits.map(({ _id }) => _id);
        expect(found.toSorted()).toEqual(wanted.filter((id) => id !== "none").toSorted());
      }
    }
  });

  it("in `_count` and in the newest few as well", () => {
    fc.assert(
      fc.property(anyQuery, ({ body, holds }) => {
        const expected = naive
          .filter(holds)
          .toSorted(newestFirst)
          .map(({ id }) => id);
        const counted = JSON.parse(drive(lake.reader.count("syslog", { query: body }))) as {
          count: number;
        };
        expect(counted.count).toBe(expected.length);
        const answer = searchNow(lake, { query: body, size: 7 });
        expect(answer.hits.hits.map(({ _id }) => _id)).toEqual(expected.slice(0, 7));
        expect(answer.hits.total?.value).toBe(expected.length);
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});

function newestFirst(
  a: Pick<TestRecord, "time" | "id">,
  b: Pick<TestRecord, "time" | "id">,
): number {
  return b.time - a.time || (a.id < b.id ? 1 : -1);
}
