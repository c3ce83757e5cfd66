import { describe, expect, it } from "@jest/globals";
import { drive, searchNow, testLake, testRecord, type TestRecord } from "./lake-fixture.ts";

const day = Date.UTC(2026, 10, 10);
const stamp = { msg_class: "mail", msg_origin: { source: "mailprotector" }, tenant_name: "Acme" };

describe("what documents have in common", () => {
  it("is answered as part of each of them, behind its time, wherever a document is answered", () => {
    using lake = testLake([stamped(1), testRecord(2, day + 2)]);
    const [id] = [stamped(1).id];
    const whole =
      `{"timestamp":${day + 1},"msg_class":"mail","msg_origin":{"source":"mailprotector"},` +
      `"tenant_name":"Acme","number":1}`;
    expect(drive(lake.reader.search("syslog", {}))).toContain(`"_source":${whole}`);
    expect(drive(lake.reader.search("syslog", { sort: ["number"] }))).toContain(whole);
    expect(lake.reader.get("syslog", id)?.document).toBe(whole);
    const lines = [...lake.reader.export("syslog", {})].join("").trim().split("\n");
    expect(lines).toEqual([whole, `{"timestamp":${day + 2},"number":2}`]);
    const picked = searchNow(lake, { _source: ["tenant_name", "msg_origin.*"], size: 2 });
    expect(picked.hits.hits.map(({ _source }) => _source)).toEqual([
      {},
      { tenant_name: "Acme", msg_origin: { source: "mailprotector" } },
    ]);
  });

  it("can be sorted and counted by, beside records that hold it themselves", () => {
    using lake = testLake([
      stamped(1),
      stamped(2, { ...stamp, tenant_name: "Beta" }),
      testRecord(3, day, stamp),
    ]);
    const answer = searchNow(lake, {
      sort: [{ tenant_name: "desc" }, "number"],
      aggs: { by: { terms: { field: "tenant_name" } } },
    });
    expect(answer.hits.hits.map(({ _source }) => _source?.["number"])).toEqual([2, 1, 3]);
    expect(answer.aggregations?.["by"]?.buckets).toMatchObject([
      { key: "Acme", doc_count: 2 },
      { key: "Beta", doc_count: 1 },
    ]);
  });

  it("is found by a search that began before it was known", () => {
    using lake = testLake([testRecord(1, day)]);
    const search = lake.reader.export("syslog", { query: { term: { tenant_name: "Later" } } });
    const next = day + 86_400_000;
    lake.write([testRecord(2, next)]);
    // The first step reads one day; the record of the second is replaced meanwhile.
    search.next();
    lake.database.exec('DELETE FROM "records_syslog_20261111"');
    lake.write([{ ...testRecord(2, next), stamp: { tenant_name: "Later" } }]);
    expect([...search].join("")).toContain('"tenant_name":"Later"');
  });

  it.each([1, 499, 501, 1_200])("is told apart by a filter when there are %d of it", (count) => {
    const records = Array.from({ length: count }, (_, number) =>
      stamped(number, { tenant_name: `Customer ${number}` }),
    );
    using lake = testLake([...records, testRecord(9_999, day, { tenant_name: "Customer 0" })]);
    const found = (query: object): number =>
      searchNow(lake, { query, size: 0, track_total_hits: true }).hits.total?.value ?? -1;
    expect(found({ term: { tenant_name: "Customer 0" } })).toBe(2);
    expect(found({ term: { tenant_name: `Customer ${count}` } })).toBe(0);
    expect(found({ query_string: { query: "customer" } })).toBe(count + 1);
  });
});

function stamped(number: number, common: Readonly<Record<string, unknown>> = stamp): TestRecord {
  return { ...testRecord(number, day + number), stamp: common };
}
