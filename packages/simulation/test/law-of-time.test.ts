import { describe, expect, it, jest } from "@jest/globals";
import type { Stream } from "@sluice/connector-sdk";
import { checkRemains } from "../src/check-remains.ts";
import { runWorld } from "../src/run-world.ts";
import { connectorOf } from "../src/simulated-instance.ts";
import { simulationStart } from "../src/world.ts";
import type { World } from "../src/world.ts";
import { withoutRetention, withoutVendorClock } from "./naive-streams.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

// Law 5 is the host's, so these worlds run all of it. As in laws.test.ts, the code under test is the same both times;
// what is taken out is hidden by the stream.

const minute = 60_000;
const hour = 60 * minute;

describe("law 5: time never passes the vendor's clock", () => {
  // The last window is not looked at again before the world ends; that look would find what was lost, for a clock that is
  // behind by less than a day.
  const world = worldWith({ dialect: { clockOffsetMs: -4 * minute } });

  it("keeps every record of a vendor whose clock is four minutes behind", async () => {
    const { problems } = await live(world);
    expect(problems).toEqual([]);
  });

  it("taken out (the host goes by its own clock) loses silently", async () => {
    const { problems, gaps } = await live(world, withoutVendorClock);
    expect(problems[0]).toMatch(/^lost: /);
    expect(gaps).toEqual([]);
  });
});

describe("law 5: what lies below the edge of retention is not proved", () => {
  const outage = { from: simulationStart + 20 * minute, until: simulationStart + 5 * hour };
  const world = worldWith({
    retentionMs: 3 * hour,
    faults: [{ kind: "outage", how: "server-error", between: outage }],
  });

  it("declares a gap when an outage lasted longer than the vendor keeps records", async () => {
    const { problems, gaps } = await live(world);
    expect(problems).toEqual([]);
    expect(gaps).toMatchObject([{ reason: "retention" }]);
  });

  it("taken out (the vendor is believed to keep everything) loses silently", async () => {
    const { problems, gaps } = await live(world, withoutRetention);
    expect(problems[0]).toMatch(/^lost: /);
    expect(gaps).toEqual([]);
  });
});

function worldWith({
  retentionMs = 36 * hour,
  dialect = {},
  faults = [],
}: Partial<Pick<World, "retentionMs" | "dialect" | "faults">>): World {
  return {
    seed: 5,
    startsAt: simulationStart,
    calmAt: simulationStart + 5 * hour,
    endsAt: simulationStart + 5 * hour + 50 * minute,
    retentionMs,
    cap: 100,
    pageSizes: [50, 20],
    intervalMinutes: 20,
    traffic: { seed: 5, ratePerMinute: 1, bursts: [] },
    dialect: { cap: 100, retentionMs, ...dialect },
    faults,
    latencyMs: { least: 5, most: 50 },
    crashes: [],
    thefts: [],
  };
}

/** What a world came to: what the host lost without a word, and what it said it lost. */
async function live(
  world: World,
  naive: (stream: Stream) => Stream = (stream) => stream,
): Promise<{ readonly problems: readonly string[]; readonly gaps: readonly object[] }> {
  const connector = connectorOf(world);
  const remains = await runWorld(world, { ...connector, streams: connector.streams.map(naive) });
  const gaps = remains.store.getCoverage(remains.source).filter((one) => one.result === "gap");
  const problems = await checkRemains(remains);
  remains.dispose();
  return { problems, gaps };
}
