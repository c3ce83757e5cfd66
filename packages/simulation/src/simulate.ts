import { checkRemains } from "./check-remains.ts";
import { runWorld } from "./run-world.ts";
import { worldOf } from "./world.ts";

export interface Simulated {
  readonly seed: number;
  /** Empty when every promise was kept. */
  readonly problems: readonly string[];
  readonly crashed: number;
  readonly requests: number;
}

/** Runs the world of one seed and holds what it left behind against the truth. */
export async function simulate(seed: number): Promise<Simulated> {
  const world = worldOf(seed);
  try {
    const remains = await runWorld(world);
    try {
      return {
        seed,
        problems: await checkRemains(remains),
        crashed: remains.crashed,
        requests: remains.vendor.requests.total,
      };
    } finally {
      remains.dispose();
    }
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { seed, problems: [`the run broke off: ${text}`], crashed: 0, requests: 0 };
  }
}
