import { lengthOf, type Span } from "./span.ts";
import type { View } from "./time-view.ts";

export interface Preset {
  readonly text: string;
  readonly view: View;
  isShown(view: View): boolean;
}

const hour = 3_600_000;
const day = 24 * hour;

const lasts: readonly (readonly [text: string, ms: number])[] = [
  ["30 d", 30 * day],
  ["7 d", 7 * day],
  ["24 h", day],
  ["6 h", 6 * hour],
  ["1 h", hour],
];

/** Spans that are often wanted: everything, and the newest time where that is less. Pure. */
export function presetsFor(bounds: Span): readonly Preset[] {
  const all: Preset = {
    text: "All",
    view: { kind: "all" },
    isShown: (view) => view.kind === "all",
  };
  const newest = lasts
    .filter(([, ms]) => ms < lengthOf(bounds))
    .map(([text, ms]): Preset => ({
      text,
      view: { kind: "last", ms },
      isShown: (view) => view.kind === "last" && view.ms === ms,
    }));
  return [all, ...newest];
}
