import { describe, expect, it } from "@jest/globals";
import { compareValues, isIdle, passes, type Column } from "../../src/parts/data-table/column.ts";
import { toCsv } from "../../src/parts/data-table/to-csv.ts";
import { shows } from "../../src/parts/data-table/use-found.ts";

interface Row {
  readonly name: string;
  readonly size: number | null;
}

const name: Column<Row> = {
  id: "name",
  title: "Name",
  width: 1,
  value: (row) => row.name,
  filter: { kind: "text" },
};
const size: Column<Row> = {
  id: "size",
  title: "Size, in MB",
  width: 1,
  value: (row) => row.size,
  filter: { kind: "choice", of: (row) => (row.size === null ? "Not known" : "Known") },
};
const row: Row = { name: "Acme Mail", size: null };

describe("a filter", () => {
  it("by text ignores case and spaces around", () => {
    expect(passes(name, row, " acme ")).toBe(true);
    expect(passes(name, row, "contoso")).toBe(false);
  });

  it("by choice takes what was chosen", () => {
    expect(passes(size, row, ["Not known"])).toBe(true);
    expect(passes(size, row, ["Known"])).toBe(false);
  });

  it("that holds nothing keeps everything", () => {
    expect([isIdle(""), isIdle("  "), isIdle([]), isIdle("a"), isIdle(["a"])]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("over all columns looks at what each shows", () => {
    expect(shows([name, size], { name: "x", size: 42 }, "42")).toBe(true);
    expect(shows([name, size], row, "null")).toBe(false);
  });
});

describe("sorting", () => {
  it("puts numbers by size, and words as people do", () => {
    expect([10, 9, 100].toSorted(compareValues)).toEqual([9, 10, 100]);
    expect(["mail 10", "Mail 9", "äpfel", "Zoo"].toSorted(compareValues)).toEqual([
      "äpfel",
      "Mail 9",
      "mail 10",
      "Zoo",
    ]);
  });
});

describe("an export as CSV", () => {
  it("quotes what has to be quoted, and disarms formulas", () => {
    const rows: Row[] = [
      { name: '=HYPERLINK("evil")', size: 1 },
      { name: "a, b", size: -2 },
      { name: "plain", size: null },
    ];

    expect(toCsv([name, size], rows).split("\r\n")).toEqual([
      'Name,"Size, in MB"',
      `"'=HYPERLINK(""evil"")",1`,
      '"a, b",-2',
      "plain,",
      "",
    ]);
  });
});
