import { describe, expect, it } from "@jest/globals";
import { outline } from "../../src/cli/outline.ts";
import { table } from "../../src/cli/table.ts";

const columns = [
  { title: "NAME", value: (row: Row) => row.name },
  { title: "COUNT", value: (row: Row) => row.count, align: "right" },
] as const;

interface Row {
  readonly name: string;
  readonly count?: number;
}

describe("a table", () => {
  it("aligns its columns", () => {
    const rows = [{ name: "a", count: 5 }, { name: "longer" }];

    expect(table(rows, columns)).toBe("NAME    COUNT\na           5\nlonger\n");
  });

  it("cuts the widest column where it is too wide, and nothing without a width", () => {
    const rows = [{ name: "a very long name indeed", count: 5 }];

    expect(table(rows, columns, 20)).toBe("NAME           COUNT\na very long …      5\n");
    expect(table(rows, columns)).toContain("a very long name indeed");
  });

  it("cuts nothing that is copied into the next command", () => {
    const whole = [{ ...columns[0], isWhole: true }, columns[1]];

    expect(table([{ name: "0123456789abcdef" }], whole, 12)).toContain("0123456789abcdef");
  });

  it("lets no value move the cursor", () => {
    expect(table([{ name: "x\u001b[2Jy\nz" }], columns)).toContain("x [2Jy z");
  });
});

describe("an outline", () => {
  it("indents what is nested and leaves out what is empty", () => {
    const value = { a: 1, none: null, list: [], deep: { b: [{ c: "x", d: "y" }, "z"] } };

    expect(outline(value)).toBe("a: 1\ndeep:\n  b:\n    - c: x\n      d: y\n    - z\n");
  });
});
