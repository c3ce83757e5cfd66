import { lengthOf, type Span } from "./span.ts";
import type { View } from "./time-view.ts";

export interface Preset {
  readonly text: string;
  readonly view: View;
  isShown(view: View): boolean;
}

const hour = 3_600_000;
const day = 24 * hour;

/** The newest time, by how long it is. */
export interface Last {
  /** How an address calls it. */
  readonly id: string;
  readonly text: string;
  readonly ms: number;
}

export const lasts: readonly Last[] = [
  { id: "30d", text: "30 d", ms: 30 * day },
  { id: "7d", text: "7 d", ms: 7 * day },
  { id: "24h", text: "24 h", ms: day },
  { id: "6h", text: "6 h", ms: 6 * hour },
  { id: "1h", text: "1 h", ms: hour },
];

/** Spans that are often wanted: everything, and the newest time where that is less. Pure. */
export function presetsFor(bounds: Span): readonly Preset[] {
  const all: Preset = {
    text: "All",
    view: { kind: "all" },
    isShown: (view) => view.kind === "all",
  };
  const newest = lasts
    .filter(({ ms }) => ms < lengthOf(bounds))
    .map(({ text, ms }): Preset => ({
      text,
      view: { kind: "last", ms },
      isShown: (view) => view.kind === "last" && view.ms === ms,
    }));
  return [all, ...newest];
}
