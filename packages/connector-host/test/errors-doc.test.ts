import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import {
  connectorErrorCodes,
  contractFailures,
  networkFailures,
  statusFailures,
} from "@sluice/connector-sdk";
import { hostProblemCodes } from "../src/api/host-services.ts";
import { startProblemCodes } from "../src/create-host/start-problem.ts";

const packages = new URL("../../", import.meta.url);
const page = readFileSync(new URL("../docs/errors.md", packages), "utf8");

describe("docs/errors.md lists what the code can answer, and nothing else", () => {
  it("connector error codes, each with its number", () => {
    const rows = rowsOf("## Connector errors");
    expect(rows.map(([code]) => code)).toEqual(connectorErrorCodes.map((code) => `\`${code}\``));
    expect(rows.map(([, number]) => Number(number))).toEqual(
      connectorErrorCodes.map((_, at) => 1_000 + at),
    );
  });

  it("reasons of connector errors", () => {
    expect(codesOf("## Reasons")).toEqual(sorted([...tabledReasons(), ...thrownReasons()]));
  });

  it("codes that belong to a status", () => {
    const rows = rowsOf("## What a vendor answers");
    for (const status of ["400", "401", "403", "404", "429"] as const) {
      const { code, name } = statusFailures[status];
      expect(rows).toContainEqual(expect.arrayContaining([`${status} ${name}`, `\`${code}\``]));
    }
  });

  it("reasons of gaps", () => {
    const source = readFileSync(
      new URL("connector-host/src/coverage/coverage.ts", packages),
      "utf8",
    );
    const type = source.replaceAll(/\/\*\*.*?\*\//g, "");
    const union = /export type GapReason =([^;]+);/.exec(type)?.[1] ?? "";
    expect(codesOf("## Why records are missing")).toEqual(sorted(matches(union, /"(\w+)"/g)));
  });

  it("what keeps a host from starting", () => {
    expect(codesOf("## What keeps a host from starting")).toEqual(sorted(startProblemCodes));
  });

  it("problems of the API", () => {
    expect(codesOf("## Problems of the API")).toEqual(sorted(hostProblemCodes));
  });
});

/** Cells of all table rows below a heading of the second level; headings and rulers are left out. */
function rowsOf(heading: string): string[][] {
  const from = page.indexOf(`\n${heading}\n`);
  expect({ heading, from }).not.toEqual({ heading, from: -1 });
  const section = page.slice(from + 1).split(/\n(?=## )/)[0] ?? "";
  const tables = section.split(/\n\n/).filter((block) => block.startsWith("|"));
  return tables.flatMap((table) => table.trim().split("\n").slice(2)).map(cellsOf);
}

function cellsOf(row: string): string[] {
  return row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The codes in the first column. */
function codesOf(heading: string): string[] {
  return sorted(rowsOf(heading).flatMap(([first = ""]) => matches(first, /`(\w+)`/g)));
}

function tabledReasons(): string[] {
  const tables = [statusFailures, networkFailures, contractFailures];
  return tables.flatMap((table) => Object.values(table)).map(({ reason }) => reason);
}

/** Reasons that are written where the error is thrown. */
function thrownReasons(): string[] {
  const files = globSync("{connector-sdk,connector-host,*-connector}/src/**/*.ts", {
    cwd: packages,
  });
  return files
    .map((file) => readFileSync(new URL(file, packages), "utf8"))
    .flatMap((text) => text.split("new ConnectorError(").slice(1))
    .flatMap((text) => matches(text.split(/\n {0,4}\);|\}\);/)[0] ?? "", /reason: "(\w+)"/g));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}

function sorted(codes: Iterable<string>): string[] {
  return [...new Set(codes)].toSorted();
}
