import type { Column } from "./column.ts";

type Sized = Pick<Column<never>, "width" | "grows">;

/** How wide each column is drawn, in pixels: what `room` has to spare goes to those that grow. Pure. */
export function shareRoom(columns: readonly Sized[], room: number): readonly number[] {
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  const parts = columns.reduce((sum, { grows = 0 }) => sum + grows, 0);
  const spare = parts === 0 ? 0 : Math.max(room - least, 0) / parts;
  return columns.map(({ width, grows = 0 }) => Math.floor(width + grows * spare));
}
