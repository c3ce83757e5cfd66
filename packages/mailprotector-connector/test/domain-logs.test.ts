import { describe, expect, it } from "@jest/globals";
import { parseJson, type VendorPage, type WindowQuery } from "@sluice/connector-sdk";
import { fakeClock, neverAborts, silentLogger } from "@sluice/connector-sdk/testing";
import type { LogRow } from "../src/api.ts";
import { domainLogs, logsQuery } from "../src/domain-logs.ts";
import { collect } from "./collect.ts";
import { fixture } from "./fixture.ts";
import { openSample, sampleQuery, type SampleSession } from "./sample.ts";

const pageOne = fixture("domain-logs/two-pages/page-1.json");
const pageTwo = fixture("domain-logs/two-pages/page-2.json");

describe("reading domain logs", () => {
  it("ends at the empty page when the vendor gives no totals", async () => {
    const session = openSample([{ json: pageOne }, { json: pageTwo }, { json: [] }]);

    const pages = await readAll(session);

    expect(pages.map(({ rows }) => rows.length)).toEqual([12, 8, 0]);
    expect(session.http.calls.map(({ query }) => query?.["page"])).toEqual([1, 2, 3]);
  });

  it("ends at the page that is the last by the vendor's totals", async () => {
    const headers = { "x-pagination": '{"total":20,"total_pages":2}' };
    const session = openSample([
      { json: pageOne, headers },
      { json: pageTwo, headers },
    ]);

    const pages = await readAll(session);

    expect(pages.map(({ total }) => total)).toEqual([20, 20]);
  });

  it("goes on to the empty page when the vendor says which page is last, but no total", async () => {
    const headers = { "x-pagination": '{"total_pages":1}' };
    const session = openSample([
      { json: pageOne, headers },
      { json: [], headers },
    ]);

    expect(await readAll(session)).toHaveLength(2);
  });

  it("begins with the page that it is asked for", async () => {
    const session = openSample([{ json: pageTwo }, { json: [] }]);

    await readAll(session, { firstPage: 2 });

    expect(session.http.calls[0]?.query?.["page"]).toBe(2);
  });

  it("reads newest first, without a filter, only until the window is left", async () => {
    const session = openSample([
      { json: [row("2026-01-15T12:00:01Z"), row("2026-01-15T11:59:00Z")] },
      { json: [row("2026-01-15T11:56:00Z"), row("2026-01-15T11:54:59.999Z")] },
    ]);

    const pages = await readAll(session, { variant: "newest-first" });

    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(4);
    expect(session.http.calls[0]?.query).toEqual({
      sort_field: "@timestamp",
      sort_direction: "desc",
      page: 1,
      page_size: 1_000,
    });
  });
});

describe("logsQuery", () => {
  it("speaks each dialect", () => {
    const query = logsQuery({ ...sampleQuery, variant: "@timestamp/per_page", order: "desc" });

    expect(query).toMatchObject({
      filters: {
        "@timestamp[geq]": "2026-01-15T11:55:00.000Z",
        "@timestamp[lt]": "2026-01-15T12:00:00.000Z",
      },
      sortDirection: "desc",
      pageSizeParameter: "per_page",
    });
  });

  it("sorts by another field and filters by an axis when it is asked to", () => {
    const query = logsQuery({
      ...sampleQuery,
      sortField: "prime.recipient",
      axis: { field: "direction", value: "outbound" },
    });

    expect(query.sortField).toBe("prime.recipient");
    expect(query.filters).toMatchObject({ direction: "outbound" });
  });
});

describe("identity and time of a log", () => {
  it.each([
    ['{"id":"a96c91c6"}', "a96c91c6"],
    ['{"id":102}', "102"],
    ['{"id":12345678901234567890}', "12345678901234567890"],
    ['{"id":""}', undefined],
    ['{"id":null}', undefined],
    ['{"id":{"a":1}}', undefined],
    ['{"uuid":"a96c91c6"}', undefined],
    ["null", undefined],
  ])("identifies %s by %p", (text, identity) => {
    expect(domainLogs.identity(parseJson(text) as LogRow)).toBe(identity);
  });

  it("reads milliseconds and offset of received_at", () => {
    expect(domainLogs.time(row("2020-01-09T16:46:01.913+01:00"))).toBe(
      Date.UTC(2020, 0, 9, 15, 46, 1, 913),
    );
  });

  it.each([null, undefined, "", "yesterday", "2026-02-30T00:00:00Z", 1_768_478_400, {}])(
    "sees no time in %p",
    (received_at) => {
      expect(domainLogs.time({ received_at })).toBeUndefined();
    },
  );
});

async function readAll(
  { api }: SampleSession,
  change: Partial<WindowQuery> = {},
): Promise<VendorPage[]> {
  const ctx = { clock: fakeClock(), signal: neverAborts, log: silentLogger() };
  return await collect(domainLogs.read(api, { ...sampleQuery, ...change }, ctx));
}

function row(received_at: string): LogRow {
  return { id: received_at, received_at };
}
