import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import type { Interval } from "../../src/window/interval.ts";
import {
  anyMoves,
  anyProperRows,
  anyRows,
  anyTraits,
  anyWindow,
  moveWhileRead,
  pageSizes,
} from "./any-vendor.ts";
import type { Move } from "./any-vendor.ts";
import { modelVendor } from "./model-vendor.ts";
import type { ModelRow, ModelTraits } from "./model-vendor.ts";
import { areTidy, cover, learnModel, lostSilently, readModel } from "./read-model.ts";
import type { ModelReading } from "./read-model.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

/** Far more than any of these worlds needs: endless splitting would pass it. */
const mostRequests = 3_000;

describe("readWindow, whatever the vendor and its records are", () => {
  it("reads every record of the window, or does not call its part whole", async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyTraits, anyWindow, async (rows, traits, window) => {
        const { read } = await readAny({ rows, traits, window });
        expect(lostSilently(rows, window, read)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("says of every part of the window what is known of it", async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyTraits, anyWindow, async (rows, traits, window) => {
        const { read } = await readAny({ rows, traits, window });
        expect(areTidy(read.result.pieces, window)).toBe(true);
        if (read.result.error === undefined) expect(cover(read.result.pieces, window)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("makes no part durable that it does not call whole in the end", async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyTraits, anyWindow, async (rows, traits, window) => {
        const { read } = await readAny({ rows, traits, window });
        for (const { proved } of read.pages) {
          if (proved === undefined) continue;
          const { pieces } = read.result;
          const whole = pieces.filter(
            (piece) => piece.outcome === "whole" && overlap(piece, proved),
          );
          expect(whole.reduce((sum, piece) => sum + overlapMs(piece, proved), 0)).toBe(
            proved.until - proved.since,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps what was there all the time while other rows arrive", async () => {
    await fc.assert(
      fc.asyncProperty(worldOf(anyRows, anyTraits), anyMoves, async (world, moves) => {
        const { read } = await readAny({ ...world, moves, kind: "arrive" });
        expect(lostSilently(world.rows, world.window, read)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["leave", "move"] as const)(
    "keeps what was there all the time while other rows %s, where totals show it",
    async (kind) => {
      const counting = anyTraits.map((traits): ModelTraits => ({
        ...traits,
        cap: 1_000,
        totals: "true",
        filter: "works",
      }));
      await fc.assert(
        fc.asyncProperty(worldOf(anyProperRows, counting), anyMoves, async (world, moves) => {
          const { read, restless } = await readAny({ ...world, moves, kind });
          const still = world.rows.filter((row) => !restless.has(row));
          expect(lostSilently(still, world.window, read)).toEqual([]);
        }),
        { numRuns: 500 },
      );
    },
  );
});

interface AnyWorld {
  readonly rows: readonly ModelRow[];
  readonly traits: ModelTraits;
  readonly window: Interval;
}

function worldOf(
  rows: fc.Arbitrary<ModelRow[]>,
  traits: fc.Arbitrary<ModelTraits>,
): fc.Arbitrary<AnyWorld> {
  return fc.record({ rows, traits, window: anyWindow });
}

async function readAny(
  world: AnyWorld & {
    readonly moves?: readonly Move[];
    readonly kind?: "arrive" | "leave" | "move";
  },
): Promise<{ readonly read: ModelReading; readonly restless: ReadonlySet<ModelRow> }> {
  const { rows, traits, window, moves = [], kind = "arrive" } = world;
  const vendor = modelVendor(rows, traits);
  const believed = { cap: traits.cap ?? 1_000, pageSizes };
  const { dialect } = await learnModel(vendor, believed);
  const restless = moveWhileRead(vendor, moves, { kind, window });
  const read = await readModel(vendor, window, { dialect, traits: believed });
  expect(vendor.queries.length).toBeLessThan(mostRequests);
  // Nothing to bracket: the host learns again before it counts anything but emptiness.
  return dialect.filter === "unproved"
    ? { read: { ...read, texts: textsOf(rows) }, restless }
    : { read, restless };
}

function textsOf(rows: readonly ModelRow[]): Set<string> {
  return new Set(rows.map((row) => JSON.stringify(row)));
}

function overlap(a: Interval, b: Interval): boolean {
  return a.since < b.until && b.since < a.until;
}

function overlapMs(a: Interval, b: Interval): number {
  return Math.min(a.until, b.until) - Math.max(a.since, b.since);
}
