import { describe, expect, it } from "@jest/globals";
import { simulate } from "../src/simulate.ts";

const seedsATest = 10;
/** A world takes about a second; a stuck one must not hold up the others for long. */
const timeoutMs = 180_000;

/** Runs worlds of fixed seeds: each must end with lake ∪ declared gaps = truth, nothing twice, the map whole, the ledger true. */
export function keepsEveryPromise({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): void {
  describe("a simulated world, with faults, late records, lost leases and crashes at any step", () => {
    for (let first = from; first <= to; first += seedsATest) {
      const last = Math.min(first + seedsATest - 1, to);
      it(
        `loses nothing silently and stores nothing twice (seeds ${first} to ${last})`,
        () => expectKept(first, last),
        timeoutMs,
      );
    }
  });
}

async function expectKept(first: number, last: number): Promise<void> {
  const broken: string[] = [];
  for (let seed = first; seed <= last; seed++) {
    const { problems } = await simulate(seed);
    if (problems.length > 0)
      broken.push(`npm run simulate -- --seeds 1 --seed ${seed}: ${problems.join("; ")}`);
  }
  expect(broken).toEqual([]);
}
