import type { AnyConnector } from "@sluice/connector-sdk";
import { silentLogger } from "@sluice/connector-sdk/testing";
import {
  createCollector,
  inlineStore,
  noTurns,
  openSqliteStore,
} from "@sluice/connector-host/testing";
import type { BlockingStore, Collector, Store } from "@sluice/connector-host/testing";
import type { Vendor } from "@sluice/mailprotector-simulator";
import { createCrashingDisk } from "./crashing-disk.ts";
import type { CrashingDisk } from "./crashing-disk.ts";
import { createMortalProcess } from "./mortal-process.ts";
import type { MortalProcess } from "./mortal-process.ts";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";
import {
  connectorOf,
  createWorldVendor,
  instanceOf,
  noMetrics,
  openSourcesOf,
  sourceOf,
} from "./simulated-instance.ts";
import { createVirtualClock } from "./virtual-clock.ts";
import type { VirtualClock } from "./virtual-clock.ts";
import type { Crash, World } from "./world.ts";

/** What a run leaves behind, to be held against the truth. */
export interface Remains {
  readonly world: World;
  readonly vendor: Vendor;
  readonly store: BlockingStore;
  readonly dataDir: string;
  readonly source: string;
  readonly now: number;
  readonly crashed: number;
  dispose(): void;
}

/**
 * Lives through a world: the host's own code, inline, with crashes and recoveries.
 *
 * @param connector another one than the world's own shows what the host makes of what it says
 */
export async function runWorld(
  world: World,
  connector: AnyConnector = connectorOf(world),
): Promise<Remains> {
  const random = createRandom(world.seed).fork("run");
  const clock = createVirtualClock(world.startsAt, random.fork("clock"));
  const stage: Stage = {
    world,
    connector,
    clock,
    vendor: createWorldVendor(world, clock),
    disk: createCrashingDisk(),
    random,
    crashes: [...world.crashes],
    crashed: 0,
  };
  try {
    for (;;) {
      const life = await beginLife(stage);
      const crash = await live(stage, life);
      if (crash === undefined) return await endLife(stage, life);
      life.process.die();
      clock.forgetSleepers();
      life.blocking.close();
      stage.disk.crash(crash.kind === "at-step" ? crash.keptShare : 0);
      stage.crashed++;
    }
  } catch (error) {
    stage.disk.remove();
    throw error;
  }
}

interface Stage {
  readonly world: World;
  readonly connector: AnyConnector;
  readonly clock: VirtualClock;
  readonly vendor: Vendor;
  readonly disk: CrashingDisk;
  readonly random: Random;
  readonly crashes: Crash[];
  crashed: number;
}

interface Life {
  readonly process: MortalProcess;
  readonly blocking: BlockingStore;
  readonly store: Store;
  readonly collector: Collector;
  readonly crashedAt: () => Crash | undefined;
}

async function beginLife(stage: Stage): Promise<Life> {
  const { world, clock, disk } = stage;
  const process = createMortalProcess();
  const trap = createTrap(stage, process);
  const blocking = openSqliteStore({
    dataDir: disk.dataDir,
    walAutocheckpoint: 0,
    cacheBytes: 4 * 2 ** 20,
    onStep: trap.onStep,
  });
  const store = process.guard(syncedStore(blocking, disk));
  const own = process.clock(clock);
  const chance = stage.random.fork(`life ${stage.crashed}`);
  const collector = createCollector({
    store,
    clock: own,
    log: silentLogger(),
    metrics: noMetrics,
    owner: `life ${stage.crashed}`,
    random: () => chance.next(),
    turns: noTurns,
    open: async (instance) => openSourcesOf({ ...stage, process, chance }, instance),
  });
  blocking.abandonRuns({ now: clock.now(), exceptOwner: `life ${stage.crashed}` });
  await collector.hooks.started(instanceOf(world));
  return { process, blocking, store, collector, crashedAt: trap.crashed };
}

/** Store calls that returned are on the disk for good. */
function syncedStore(blocking: BlockingStore, disk: CrashingDisk): Store {
  const store = inlineStore(blocking);
  return Object.fromEntries(
    Object.entries(store).map(([name, method]) => [
      name,
      async (...args: unknown[]) => {
        const value: unknown = await (method as (...given: unknown[]) => Promise<unknown>)(...args);
        disk.synced();
        return value;
      },
    ]),
  ) as unknown as Store;
}

/** Kills the process when the next planned step comes up. */
function createTrap(
  stage: Stage,
  process: MortalProcess,
): { onStep: (step: string) => void; crashed: () => Crash | undefined } {
  const counts = new Map<string, number>();
  let crashed: Crash | undefined;
  return {
    crashed: () => crashed,
    onStep: (step) => {
      if (crashed !== undefined || !process.isAlive) throw new Error("the process is dead");
      const count = (counts.get(step) ?? 0) + 1;
      counts.set(step, count);
      const at = stage.crashes.findIndex(
        (one) => one.kind === "at-step" && one.step === step && one.count <= count,
      );
      if (at < 0) return;
      [crashed] = stage.crashes.splice(at, 1);
      process.die();
      throw new Error(`the process dies at ${step}`);
    },
  };
}

/** Lets time pass until the next crash or the end. */
async function live(stage: Stage, life: Life): Promise<Crash | undefined> {
  const { world, clock } = stage;
  const isDead = (): boolean => life.crashedAt() !== undefined;
  for (;;) {
    const next = nextEvent(stage);
    await clock.runUntil(next.at, isDead);
    if (isDead()) return life.crashedAt();
    if (next.crash !== undefined) {
      stage.crashes.splice(stage.crashes.indexOf(next.crash), 1);
      return next.crash;
    }
    if (next.at >= world.endsAt) return undefined;
    // Somebody believes this process dead and ends its runs: its next commit must be refused.
    life.blocking.abandonRuns({ now: clock.now() + 10 * 60_000 });
  }
}

function nextEvent({ world, clock, crashes }: Stage): {
  readonly at: number;
  readonly crash?: Crash;
} {
  const now = clock.now();
  const theft = world.thefts.find((at) => at > now) ?? world.endsAt;
  const crash = crashes.find((one) => one.kind === "at-time" && one.at > now);
  if (crash?.kind === "at-time" && crash.at <= theft) return { at: crash.at, crash };
  return { at: theft };
}

async function endLife(stage: Stage, { collector, blocking, process }: Life): Promise<Remains> {
  const { world, clock, vendor, disk } = stage;
  let isStopped = false;
  const stopping = collector.stop().finally(() => {
    isStopped = true;
  });
  await clock.runUntil(clock.now() + 60 * 60_000, () => isStopped);
  await stopping;
  process.die();
  const source = sourceOf(world);
  return {
    world,
    vendor,
    store: blocking,
    source,
    now: clock.now(),
    dataDir: disk.dataDir,
    crashed: stage.crashed,
    dispose: () => {
      blocking.close();
      disk.remove();
    },
  };
}
