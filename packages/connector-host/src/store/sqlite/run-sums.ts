import { addElements, noElements } from "../../ledger/digest.ts";

/** What one run has stored, or lost: how many records, and the sum of elements. */
export interface RunSum {
  readonly records: number;
  readonly digest: Uint8Array;
}

/** Sums by run, gathered row by row. */
export interface RunSums {
  readonly byRun: ReadonlyMap<number, RunSum>;
  /** Adds an element, or the sum of several; `records` is how many records it stands for. */
  add(run: number, sum: RunSum): void;
}

/** No sums yet. */
export function runSums(): RunSums {
  const byRun = new Map<number, RunSum>();
  return {
    byRun,
    add: (run, { records, digest }) => {
      const before = byRun.get(run) ?? { records: 0, digest: noElements() };
      byRun.set(run, {
        records: before.records + records,
        digest: addElements(before.digest, digest),
      });
    },
  };
}
