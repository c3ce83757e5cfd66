import { expect, it } from "@jest/globals";
import { initialDialect } from "@sluice/connector-sdk";
import { fakeClock, silentLogger } from "@sluice/connector-sdk/testing";
import { Registry } from "prom-client";
import { noTurns } from "../../src/collect/turns.ts";
import { createCollector } from "../../src/schedule/collector.ts";
import type { Instance } from "../../src/store/entities.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { createMetrics } from "../../src/telemetry/prometheus.ts";
import { runtimeOf, steadyStream } from "../collect/one-run.ts";
import { withDataDir } from "../store/data-dir.ts";
import { day, hour, source } from "../store/pages.ts";

const instance = { id: "instance", custId: "default", active: true } as Instance;
const paused = { since: day + 2 * hour, until: day + 5 * hour };
const offset = 600_000;

it.each([
  ["goes right", 0, paused],
  [
    "is behind: what it stamps next is earlier than now",
    -offset,
    { ...paused, until: paused.until - offset },
  ],
  [
    "is ahead: what it stamped before is later than that",
    offset,
    { ...paused, since: paused.since + offset },
  ],
] as const)(
  "only what was surely stamped during a pause is excluded where the vendor's clock %s",
  (_how, clockOffsetMs, excluded) =>
    withDataDir(async (dataDir) => {
      const store = inlineStore(openSqliteStore({ dataDir }));
      await store.openSource(source, day);
      await store.setSourceOrigin(source.id, day);
      const stream = steadyStream(async () => undefined);
      const dialect = { ...initialDialect(stream.traits), clockOffsetMs };
      await store.learn(source.id, { dialect });
      const collector = createCollector({
        store,
        clock: fakeClock({ now: paused.until }),
        log: silentLogger(),
        metrics: createMetrics(new Registry()),
        owner: "test",
        turns: noTurns,
        open: async () => [runtimeOf(stream)],
      });
      await collector.hooks.started(instance, paused);
      const map = await store.getCoverage(source.id);
      await collector.stop();
      await store.close();
      expect(map).toMatchObject([{ result: "excluded", ...excluded }]);
    }),
);
