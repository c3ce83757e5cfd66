import { oneLine } from "./one-line.ts";

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number | undefined;
  /** Numbers stand to the right. @default "left" */
  readonly align?: "left" | "right";
  /** Never cut: what one copies into the next command. @default false */
  readonly isWhole?: boolean;
}

const gap = "  ";
const narrowest = 6;

/**
 * Draws rows as an aligned table of whole lines. Where it is wider than `width`, the widest columns are cut with an
 * ellipsis; without a width nothing is cut, so that scripts see everything.
 */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width?: number,
): string {
  const cells = rows.map((row) => columns.map(({ value }) => clean(value(row))));
  const titles = columns.map(({ title }) => title);
  const wanted = columns.map(({ isWhole = false }, place) => ({
    isWhole,
    room: Math.max(...[titles, ...cells].map((line) => line[place]?.length ?? 0)),
  }));
  const widths = fit(wanted, width);
  return [titles, ...cells].map((line) => draw(line, columns, widths)).join("");
}

function draw(
  line: readonly string[],
  columns: readonly Pick<Column<never>, "align">[],
  widths: readonly number[],
): string {
  const drawn = line.map((text, place) => {
    const room = widths[place] ?? text.length;
    const cut = text.length > room ? `${text.slice(0, room - 1)}…` : text;
    return columns[place]?.align === "right" ? cut.padStart(room) : cut.padEnd(room);
  });
  return `${drawn.join(gap).trimEnd()}\n`;
}

/** Takes room from the widest column that may be cut until the line fits. */
function fit(
  wanted: readonly { readonly isWhole: boolean; readonly room: number }[],
  width = Number.POSITIVE_INFINITY,
): number[] {
  const widths = wanted.map(({ room }) => room);
  const cuttable = widths.map((_room, place) => place).filter((place) => !wanted[place]?.isWhole);
  const gaps = gap.length * (widths.length - 1);
  while (widths.reduce((sum, one) => sum + one, gaps) > width) {
    const [widest = 0] = cuttable.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
    const room = widths[widest] ?? 0;
    if (cuttable.length === 0 || room <= narrowest) break;
    widths[widest] = room - 1;
  }
  return widths;
}

function clean(value: string | number | undefined): string {
  return oneLine(String(value ?? ""));
}
