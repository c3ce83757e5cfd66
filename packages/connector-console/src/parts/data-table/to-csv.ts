import type { CellValue, Column } from "./column.ts";

/** Writes rows as CSV with the titles of the columns above them. Pure. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const head = columns.map(({ title }) => field(title)).join(",");
  const lines = rows.map((row) =>
    columns.map(({ exported, value }) => field((exported ?? value)(row))).join(","),
  );
  return `${[head, ...lines].join("\r\n")}\r\n`;
}

/** Text that a spreadsheet would run as a formula is preceded by an apostrophe, as the host's own exports do. */
function field(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
