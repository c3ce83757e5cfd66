import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { fakeClock, silentLogger } from "@sluice/connector-sdk/testing";
import { Registry } from "prom-client";
import { noTurns } from "../../src/collect/turns.ts";
import { createCollector, type Collector } from "../../src/schedule/collector.ts";
import type { Instance } from "../../src/store/entities.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { createMetrics } from "../../src/telemetry/prometheus.ts";
import { runtimeOf, steadyStream } from "../collect/one-run.ts";
import { withDataDir } from "../store/data-dir.ts";
import { day } from "../store/pages.ts";

const instance = { id: "instance", custId: "default", active: true } as Instance;

describe("what the store had no room for", () => {
  it.each<[string, (collector: Collector) => Promise<void>]>([
    ["is edited", ({ hooks }) => hooks.changed(instance)],
    ["is switched off", ({ hooks }) => hooks.stopped({ ...instance, active: false })],
    ["stops with its host", (collector) => collector.stop()],
  ])("is kept before the connector that owes it %s", (_what, forget) =>
    withCollector(async ({ collector, events }) => {
      owe(collector, async () => void events.push("kept"));
      await forget(collector);
      expect(events.slice(0, 2)).toEqual(["opened", "kept"]);
    }),
  );

  it("keeps no connector from being edited while there still is no room", () =>
    withCollector(async ({ collector, events }) => {
      owe(collector, () => Promise.reject(new Error("no room")));
      await collector.hooks.changed(instance);
      expect(events).toEqual(["opened", "opened"]);
    }));
});

function owe(collector: Collector, end: () => Promise<void>): void {
  const [collected] = collector.get(instance.id)?.collected ?? [];
  if (collected === undefined) throw new Error("expected a source");
  collected.state.unended = [end];
}

interface Collecting {
  readonly collector: Collector;
  /** What happened, in order. */
  readonly events: string[];
}

/** A collector with one connector that was visited, and is not due for long. */
async function withCollector(test: (collecting: Collecting) => Promise<void>): Promise<void> {
  await withDataDir(async (dataDir) => {
    const store = inlineStore(openSqliteStore({ dataDir }));
    const events: string[] = [];
    const collector = createCollector({
      store,
      clock: fakeClock({ now: day }),
      log: silentLogger(),
      metrics: createMetrics(new Registry()),
      owner: "test",
      turns: noTurns,
      open: async () => {
        events.push("opened");
        return [runtimeOf(steadyStream(async () => undefined))];
      },
    });
    await collector.hooks.started(instance);
    for (const { state } of collector.get(instance.id)?.collected ?? [])
      state.notBefore = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    try {
      await test({ collector, events });
    } finally {
      await collector.stop();
      await store.close();
    }
  });
}
