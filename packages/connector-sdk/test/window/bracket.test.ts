import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { bracket, bracketAt, bracketSteps, canClaim } from "../../src/window/bracket.ts";
import type { AskForKnown, BracketResult } from "../../src/window/bracket.ts";
import { askBounds } from "../../src/window/dialect.ts";
import type { Interval } from "../../src/window/interval.ts";
import { provedDialect } from "./read-model.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

/** A time filter as a vendor may have it. */
interface Filter {
  /** Bounds are rounded down to this. */
  readonly granule: number;
  /** Record times are rounded down to this before they are compared. */
  readonly stored: number;
  readonly lower: "includes" | "excludes";
  readonly upper: "includes" | "excludes";
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const noon = Date.UTC(2026, 0, 15, 12);

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  granule: fc.constantFrom(
    1,
    10,
    100,
    1_000,
    5_000,
    10_000,
    30_000,
    minute,
    5 * minute,
    15 * minute,
    hour,
    6 * hour,
    12 * hour,
    day,
  ),
  stored: fc.constantFrom(1, 1, 1, 1_000, minute),
  lower: fc.constantFrom("includes", "excludes"),
  upper: fc.constantFrom("includes", "excludes"),
});
/** Anywhere in two days, often on or beside a bound. */
const anyTime = fc
  .tuple(
    fc.integer({ min: 0, max: 2 * day }),
    fc.constantFrom(1, 10, 1_000, 5_000, minute, hour),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([offset, step, beside]) => noon + Math.floor(offset / step) * step + beside);
const anyWindow = fc
  .tuple(
    anyTime,
    fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 2 * hour })),
  )
  .map(([since, length]): Interval => ({ since, until: since + length }));

describe("bracket", () => {
  it("never claims what would make a question miss a record of its interval", async () => {
    const within = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        anyFilter,
        anyTime,
        fc.tuple(anyWindow, within, fc.boolean()),
        async (filter, known, [window, share, isOnBound]) => {
          const result = await bracket({ id: "known", time: known }, 1, askOf(filter, known));
          fc.pre(result.kind === "separates");
          const asked = askBounds(window, dialectOf(result));
          const time = isOnBound
            ? window.since
            : window.since + Math.floor(share * (window.until - window.since));
          expect(isAnswered(filter, time, asked)).toBe(true);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("never refuses an honest answer for lying outside", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, anyTime, anyWindow, async (filter, known, window) => {
        const result = await bracket({ id: "known", time: known }, 1, askOf(filter, known));
        fc.pre(result.kind === "separates");
        const dialect = dialectOf(result);
        const asked = askBounds(window, dialect);
        const until = asked.until + (dialect.upperInclusive ? dialect.granuleMs : 0);
        expect(isAnswered(filter, until, asked)).toBe(false);
        expect(isAnswered(filter, asked.since - 1, asked)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["as asked", "includes", "excludes", { lowerExclusive: false, upperInclusive: false }],
    ["both ends in", "includes", "includes", { lowerExclusive: false, upperInclusive: true }],
    ["both ends out", "excludes", "excludes", { lowerExclusive: true, upperInclusive: false }],
    ["the other way round", "excludes", "includes", { lowerExclusive: true, upperInclusive: true }],
  ] as const)(
    "tells bounds that are read %s, to the millisecond",
    async (...[, lower, upper, facts]) => {
      const known = noon + 62_234;
      const result = await bracket(
        { id: "known", time: known },
        1,
        askOf({ granule: 1, stored: 1, lower, upper }, known),
      );
      expect(result).toMatchObject({
        kind: "separates",
        granuleMs: 1,
        boundsAreSeen: true,
        ...facts,
      });
    },
  );

  it.each(bracketSteps)("finds that the filter rounds to %i ms", async (granule) => {
    const known = noon + 3 * hour + 12 * minute + 12_345;
    const result = await bracket(
      { id: "known", time: known },
      1,
      askOf({ granule, stored: 1, lower: "includes", upper: "excludes" }, known),
    );
    expect(result).toMatchObject({ kind: "separates", granuleMs: granule });
  });

  it("assumes the worst of bounds that its record does not lie on, and says so", async () => {
    const known = noon + 12_345;
    const filter: Filter = { granule: 1_000, stored: 1, lower: "excludes", upper: "excludes" };
    expect(await bracket({ id: "known", time: known }, 1, askOf(filter, known))).toMatchObject({
      granuleMs: 1_000,
      lowerExclusive: true,
      upperInclusive: true,
      boundsAreSeen: false,
    });
  });

  it("tells the same bounds for sure by a record that lies on one", async () => {
    const known = noon + 11_000;
    const filter: Filter = { granule: 1_000, stored: 1, lower: "includes", upper: "excludes" };
    expect(
      await bracketAt({ id: "known", time: known }, 1_000, askOf(filter, known)),
    ).toMatchObject({
      lowerExclusive: false,
      upperInclusive: false,
      boundsAreSeen: true,
    });
  });

  it("sees a filter that is ignored", async () => {
    const result = await bracket({ id: "known", time: noon }, 1, () => Promise.resolve(true));
    expect(result).toMatchObject({ kind: "ignored", isAlwaysAnswered: true });
  });

  it("claims nothing of a record that is not answered at all", async () => {
    const result = await bracket({ id: "known", time: noon }, 1, () => Promise.resolve(false));
    expect(result).toMatchObject({ kind: "ignored", isAlwaysAnswered: false });
  });

  it("never claims a finer step than it was told to try", async () => {
    const known = noon + 62_234;
    const filter: Filter = { granule: 1, stored: 1, lower: "includes", upper: "excludes" };
    expect(await bracket({ id: "known", time: known }, 1_000, askOf(filter, known))).toMatchObject({
      granuleMs: 1_000,
    });
  });
});

describe("canClaim", () => {
  it("asks for a record that lies neither first, second nor last in what a vendor may round to", () => {
    expect(canClaim(noon + 999, 1)).toBe(false);
    expect(canClaim(noon + 1_000, 1)).toBe(false);
    expect(canClaim(noon + 1_239, 1)).toBe(false);
    expect(canClaim(noon + 1_231, 1)).toBe(false);
    expect(canClaim(noon + 1_234, 1)).toBe(true);
    expect(canClaim(noon + 59_500, 1_000)).toBe(false);
    expect(canClaim(noon + 57_500, 1_000)).toBe(true);
    expect(canClaim(noon, day)).toBe(true);
  });
});

function askOf(filter: Filter, known: number): AskForKnown {
  return (asked) => Promise.resolve(isAnswered(filter, known, asked));
}

function isAnswered(
  { granule, stored, lower, upper }: Filter,
  time: number,
  asked: Interval,
): boolean {
  const at = Math.floor(time / stored) * stored;
  const since = Math.floor(asked.since / granule) * granule;
  const until = Math.floor(asked.until / granule) * granule;
  return (
    (lower === "includes" ? at >= since : at > since) &&
    (upper === "includes" ? at <= until : at < until)
  );
}

function dialectOf(
  result: Extract<BracketResult, { kind: "separates" }>,
): ReturnType<typeof provedDialect> {
  const { granuleMs, lowerExclusive, upperInclusive, boundsAreSeen } = result;
  return provedDialect({
    granuleMs,
    lowerExclusive,
    upperInclusive,
    boundsAreAssumed: !boundsAreSeen,
  });
}
