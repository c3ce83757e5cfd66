/** Where a line and the area below it run, in a box of a width and a height; paths of SVG. */
export interface Sparkline {
  readonly line: string;
  readonly area: string;
  readonly highest: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws values from left to right. Zero lies at the bottom, the highest value at the top; a host that has just started has
 * fewer `values` than `places`, and they stand at the right, where now is. Pure.
 */
export function sparklineOf(
  values: readonly number[],
  places: number,
  { width, height }: Box,
): Sparkline {
  const highest = Math.max(0, ...values);
  const [first] = values;
  if (first === undefined) return { line: "", area: "", highest };
  // One value alone is a line, too.
  const drawn = values.length === 1 ? [first, first] : values;
  const stepWidth = width / Math.max(places - 1, drawn.length - 1);
  const points = drawn.map((value, at) => {
    const x = width - (drawn.length - 1 - at) * stepWidth;
    const y = highest === 0 ? height : height * (1 - value / highest);
    return `${round(x)},${round(y)}`;
  });
  const line = `M${points.join("L")}`;
  const start = round(width - (drawn.length - 1) * stepWidth);
  return { line, area: `${line}L${width},${height}L${start},${height}Z`, highest };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
