import type { BenchOptions } from "./options.ts";

/** One promise, and what was measured of it. */
export interface Result {
  readonly measurement: string;
  /** What was measured, as the table shows it. */
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Digits after the point in the table. */
  readonly digits: number;
  readonly target?: { readonly kind: "at-least" | "at-most"; readonly value: number };
}

/** What a measurement is given. */
export interface BenchRun {
  readonly options: BenchOptions;
  readonly say: (sentence: string) => void;
}

/** Whether a result keeps its promise; undefined where nothing was promised. */
export function isKept({ value, target }: Result): boolean | undefined {
  if (target === undefined || Number.isNaN(value)) return undefined;
  return target.kind === "at-least" ? value >= target.value : value <= target.value;
}
