import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";

const seedsATest = 25;
/** A world takes half a second, a process some two seconds before it is quick; a stuck world must not hold up the others for long. */
const timeoutMs = 180_000;
const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));

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
      const count = Math.min(seedsATest, to - first + 1);
      it(
        `loses nothing silently and stores nothing twice (seeds ${first} to ${first + count - 1})`,
        async () => {
          expect(await simulated(first, count)).toBe(
            `${count} of ${count} worlds kept every promise (seeds ${first} to ${first + count - 1}).\n`,
          );
        },
        timeoutMs,
      );
    }
  });
}

/** Runs the world of one seed, as `keepsEveryPromise` does. */
export async function keepsPromisesOf(seed: number): Promise<void> {
  expect(await simulated(seed, 1)).toBe(
    `1 of 1 worlds kept every promise (seeds ${seed} to ${seed}).\n`,
  );
}

/** What `npm run simulate` says. A process of its own, since the same code takes nearly twice as long in Jest's. */
async function simulated(first: number, count: number): Promise<string> {
  const flags = ["--conditions=@sluice/source", "--disable-warning=ExperimentalWarning"];
  const args = [...flags, program, "--seeds", `${count}`, "--seed", `${first}`];
  // Jest's own NODE_OPTIONS are not the child's.
  const env = { PATH: process.env["PATH"] };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env, timeout: timeoutMs }, (_failure, said, complained) =>
      resolve(said + complained),
    );
  });
}
