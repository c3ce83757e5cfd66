import { describe, expect, it } from "@jest/globals";
import { dialectFrom } from "../../src/command/dialect-options.ts";
import { createProgram, settingsOf, type Settings } from "../../src/command/program.ts";
import { defaultDialect } from "../../src/index.ts";

const start = Date.UTC(2026, 5, 1);

function parse(line: string): Settings {
  const program = createProgram(start)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  program.parse(line.split(/\s+/).filter(Boolean), { from: "user" });
  return settingsOf(program);
}

describe("the command line", () => {
  it("has defaults that make the demonstration domain on this machine only", () => {
    expect(parse("")).toMatchObject({
      host: "127.0.0.1",
      port: 8481,
      domainId: [102],
      spreadDays: 12,
      live: false,
      control: false,
      fault: [],
    });
    expect({ ...defaultDialect, ...dialectFrom(parse(""), start) }).toEqual(defaultDialect);
  });

  it("takes several domains", () => {
    expect(parse("--domain-id 102 --domain-id 103").domainId).toEqual([102, 103]);
  });

  it("reads every trait of the dialect", () => {
    const settings = parse(`
      --time-filter created_at --filter-granule-ms 60000 --bounds exclusive
      --order unordered --tie-order unstable --totals true --cap none
      --cap-change 60:400 --default-page-size 50 --max-page-size 100
      --oversized-page reject --page-parameter per_page --retention-days 7
      --unknown-filter bad-request --clock-offset-ms 5000 --ids shared
      --late-records 0.1:10:20 --held-mail 0.2:30 --extra-fields
      --malformed not-an-object:50
    `);

    expect(dialectFrom(settings, start)).toEqual({
      timeFilter: "created_at",
      filterGranuleMs: 60_000,
      bounds: "exclusive",
      order: "unordered",
      tieOrder: "unstable",
      totals: "true",
      cap: null,
      capChange: { at: start + 5_000 + 60_000, to: 400 },
      defaultPageSize: 50,
      maxPageSize: 100,
      oversizedPage: "reject",
      pageParameter: "per_page",
      unknownFilter: "bad-request",
      retentionMs: 7 * 86_400_000,
      clockOffsetMs: 5_000,
      lateRecords: { share: 0.1, minMs: 10, maxMs: 20 },
      heldMail: { share: 0.2, afterMs: 30 },
      ids: "shared",
      malformed: { kind: "not-an-object", every: 50 },
      extraFields: true,
    });
  });

  it("reads faults with their triggers and details", () => {
    const { fault } = parse(`
      --fault rate-limit,everyNth=20,retryAfterSeconds=3,retryAfter=http-date
      --fault outage,how=reset,fromSeconds=60,untilSeconds=90.5
      --fault rate-limit,budget=25/5000,scope=all
    `);

    expect(fault).toEqual([
      { kind: "rate-limit", everyNth: 20, retryAfterSeconds: 3, retryAfter: "http-date" },
      { kind: "outage", how: "reset", between: { from: start + 60_000, until: start + 90_500 } },
      { kind: "rate-limit", budget: { requests: 25, perMs: 5_000 }, scope: "all" },
    ]);
  });

  it.each([
    ["--bounds", "wide"],
    ["--port", "http"],
    ["--port", "65536"],
    ["--rate", "-1"],
    ["--fault", "earthquake"],
    ["--fault", "slow,delayMs=long"],
    ["--fault", "slow,colour=red"],
    ["--late-records", "0.5"],
    ["--malformed", "odd"],
    ["--api-key", "secret"],
  ])("refuses %s %s", (option, value) => {
    expect(() => parse(`${option} ${value}`)).toThrow(option);
  });

  it("explains every option, and where the key comes from", () => {
    const help: string[] = [];
    const program = createProgram(start)
      .exitOverride()
      .configureOutput({ writeOut: (text) => help.push(text) });
    expect(() => program.parse(["--help"], { from: "user" })).toThrow("outputHelp");

    for (const { long } of program.options) expect(help.join("")).toContain(long);
    expect(help.join("")).toContain("MAILPROTECTOR_SIMULATOR_API_KEY");
  });
});
