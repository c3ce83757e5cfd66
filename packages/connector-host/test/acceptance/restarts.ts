import { expect } from "@jest/globals";
import { generateTraffic } from "@sluice/mailprotector-simulator";
import type { ServedVendor, Stage } from "./stage.ts";
import { addConnector } from "./connectors.ts";
import type { HostProcess } from "./host-process.ts";
import { compareWithTruth, coverageOf, untilCovered, verifyLedger } from "./lake-reading.ts";
import { recently } from "./heavy-day.ts";
import { pause, until } from "./until.ts";

const day = 24 * 3_600_000;

export interface RestartPlan {
  readonly seed: number;
  readonly kills: number;
  readonly records: number;
  /** Longest life of a process before it is killed, milliseconds. */
  readonly longestLifeMs: number;
}

/**
 * Kills the host at seeded random moments while it collects, starts it again each time, and shows that nothing is
 * missing and nothing is there twice.
 */
export async function killAgainAndAgain(
  stage: Stage,
  plan: RestartPlan,
): Promise<{ readonly resumedAfterMs: readonly number[] }> {
  const random = mulberry32(plan.seed);
  const dataDir = stage.dataDir();
  const end = recently();
  const from = end - 2 * day;
  const records = generateTraffic({
    seed: plan.seed,
    from,
    until: end,
    ratePerMinute: plan.records / 2_880,
    curve: "flat",
  });
  // Small pages: many commits for a kill to fall into.
  const served = await stage.serveVendor({
    domains: [{ id: 102, records }],
    dialect: { maxPageSize: 100 },
  });
  let host = await stage.startHostProcess({ dataDir });
  const id = await addConnector(host.api, {
    url: served.url,
    advanced: { look_back_days: 3, budget: { requests: budgetFor(plan, served), per_ms: 1_000 } },
  });
  const resumedAfterMs: number[] = [];
  for (let kill = 1; kill <= plan.kills; kill++) {
    await pause(random() * plan.longestLifeMs);
    await host.kill();
    const before = served.vendor.requests.data;
    const startedAt = Date.now();
    host = await stage.startHostProcess({ dataDir });
    resumedAfterMs.push(await timeUntilResumed(host, { id, served, before, startedAt }));
  }
  await untilCovered(host.api, id, { since: from, until: end, withinMs: 300_000 });

  const { length } = served.vendor.truth(102);
  expect(await compareWithTruth(host.api, served.vendor.truth(102))).toEqual({
    stored: length,
    missing: 0,
    twice: 0,
    unknown: 0,
  });
  expect(await verifyLedger(host.api, id)).toMatchObject({
    ok: true,
    problems: [],
    records: length,
  });
  expect((await coverageOf(host.api, id)).filter((one) => one.result === "gap")).toEqual([]);
  return { resumedAfterMs };
}

/** Slow enough that the last kill still falls into the collection. */
function budgetFor({ kills, longestLifeMs }: RestartPlan, { vendor }: ServedVendor): number {
  const pages = vendor.truth(102).length / 100;
  const lifeSeconds = (kills * longestLifeMs) / 2_000;
  return Math.max(5, Math.round(pages / lifeSeconds));
}

interface Resuming {
  readonly id: string;
  readonly served: ServedVendor;
  readonly before: number;
  readonly startedAt: number;
}

/** From the start of the process until it asks the vendor again, or has nothing left to ask. */
async function timeUntilResumed(
  host: HostProcess,
  { id, served, before, startedAt }: Resuming,
): Promise<number> {
  await until(
    "the host resumes by itself",
    async () => {
      if (served.vendor.requests.data > before) return true;
      const [first, ...others] = await coverageOf(host.api, id);
      return (
        first !== undefined &&
        others.every((one) => one.result !== "open") &&
        first.result !== "open"
      );
    },
    { everyMs: 20 },
  );
  return Date.now() - startedAt;
}

/** A small seeded generator: the same moments in every run. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
