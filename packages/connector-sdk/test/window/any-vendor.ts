import fc from "fast-check";
import type { Interval } from "../../src/window/interval.ts";
import { start } from "./model-vendor.ts";
import type { ModelRow, ModelTraits, ModelVendor } from "./model-vendor.ts";

const minute = 60_000;
const since = start - 3 * minute;

/** Page sizes that the author of these vendors' connector asks for. */
export const pageSizes: readonly number[] = [25, 10, 3];

/** Any vendor that this model can play. */
export const anyTraits: fc.Arbitrary<ModelTraits> = fc.record({
  cap: fc.constantFrom(7, 20, 60, 137, 1_000),
  pageSize: fc.constantFrom(3, 10, 25),
  order: fc.constantFrom("asked", "asc", "desc", "mixed"),
  ties: fc.constantFrom("turned", "fixed", "unstable"),
  totals: fc.constantFrom("capped", "true", "none", "everything"),
  granule: fc.constantFrom(1, 10, 1_000, 5_000, minute),
  storedGranule: fc.constantFrom(1, 1, 1_000),
  lower: fc.constantFrom("includes", "excludes"),
  upper: fc.constantFrom("includes", "excludes"),
  filter: fc.constantFrom("works", "works", "works", "ignored"),
});

/** A time in the three minutes that hold all rows: anywhere, on a second, or where others are. */
const offset = fc.oneof(
  fc.integer({ min: 0, max: 3 * minute - 1 }),
  fc.integer({ min: 0, max: 179 }).map((second) => second * 1_000),
  fc.constantFrom(minute, 61_234, 61_235),
);

interface RowPlan {
  readonly offset: number;
  readonly hasId: boolean;
  readonly hasTime: boolean;
}

function rowOf({ offset: at, hasId, hasTime }: RowPlan, index: number): ModelRow {
  const name = hasId ? { id: `id-${index}` } : { text: `text ${index}` };
  return hasTime ? { ...name, at: since + at } : { ...name, place: since + at };
}

/** Any rows; some have no id, and some no time. */
export const anyRows: fc.Arbitrary<ModelRow[]> = fc
  .array(
    fc.record({
      offset,
      hasId: fc.boolean(),
      hasTime: fc.integer({ min: 0, max: 30 }).map((draw) => draw > 0),
    }),
    { maxLength: 160 },
  )
  .map((plans) => plans.map(rowOf));

/** Any rows with ids and times. */
export const anyProperRows: fc.Arbitrary<ModelRow[]> = fc
  .array(offset, { maxLength: 160 })
  .map((offsets) =>
    offsets.map((at, index) => rowOf({ offset: at, hasId: true, hasTime: true }, index)),
  );

/** Any window in those three minutes. */
export const anyWindow: fc.Arbitrary<Interval> = fc
  .tuple(offset, offset)
  .map(([a, b]) => ({ since: since + Math.min(a, b), until: since + Math.max(a, b) + 1 }));

/** Something that happens to the rows just before a request of the reading. */
export interface Move {
  readonly before: number;
  readonly draw: number;
}

/** A few moves at any requests of a reading. */
export const anyMoves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({ before: fc.integer({ min: 1, max: 25 }), draw: fc.nat() }),
  { minLength: 1, maxLength: 3 },
);

/** Lets rows arrive, leave, or move within the window while it is read; returns those that were not there all the time. */
export function moveWhileRead(
  vendor: ModelVendor,
  moves: readonly Move[],
  how: { readonly kind: "arrive" | "leave" | "move"; readonly window: Interval },
): ReadonlySet<ModelRow> {
  const restless = new Set<ModelRow>();
  const already = vendor.queries.length;
  const within = (draw: number): number =>
    how.window.since + (draw % (how.window.until - how.window.since));
  vendor.onRequest = (request) => {
    for (const { draw } of moves.filter(({ before }) => before === request - already)) {
      const chosen = vendor.rows[draw % Math.max(vendor.rows.length, 1)];
      if (how.kind === "arrive") vendor.rows.push({ id: `late-${draw}`, at: within(draw) });
      if (how.kind === "arrive" || chosen === undefined) continue;
      restless.add(chosen);
      vendor.rows = vendor.rows.filter((row) => row !== chosen);
      if (how.kind === "move") vendor.rows.push({ ...chosen, at: within(draw * 7_919) });
    }
  };
  return restless;
}
