import { expect, it, jest } from "@jest/globals";
import type { Dialect } from "@sluice/mailprotector-simulator";
import { checkRemains } from "../src/check-remains.ts";
import { runWorld } from "../src/run-world.ts";
import { worldOf } from "../src/world.ts";

// A world takes a second or two; a busy machine takes its time.
jest.setTimeout(120_000);

const filters: readonly (readonly [string, Partial<Dialect>])[] = [
  ["follows no time filter", { timeFilter: "none" }],
  [
    "follows another than is asked first, and finds nothing by that",
    { timeFilter: "created_at", unknownFilter: "match-nothing" },
  ],
];

it.each(filters)("a world keeps every promise where the vendor %s", async (_how, dialect) => {
  for (const seed of [3, 14, 308]) {
    const world = worldOf(seed);
    const remains = await runWorld({ ...world, dialect: { ...world.dialect, ...dialect } });
    try {
      expect(await checkRemains(remains)).toEqual([]);
    } finally {
      remains.dispose();
    }
  }
});
