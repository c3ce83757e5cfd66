import type { Dialect as VendorDialect, Fault, Faults } from "@sluice/mailprotector-simulator";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";

/** Everything that a seed chooses. Two worlds of one seed are equal. */
export interface World {
  readonly seed: number;
  /** Epoch milliseconds at which the host first starts. */
  readonly startsAt: number;
  /** Faults and crashes end here; the host then has until `endsAt` to catch up. */
  readonly calmAt: number;
  readonly endsAt: number;
  readonly retentionMs: number;
  readonly cap: number;
  readonly pageSizes: readonly number[];
  readonly intervalMinutes: number;
  readonly traffic: {
    readonly seed: number;
    readonly ratePerMinute: number;
    readonly bursts: readonly {
      readonly at: number;
      readonly count: number;
      readonly spanMs: number;
    }[];
  };
  readonly dialect: Partial<VendorDialect>;
  readonly faults: Faults;
  readonly latencyMs: { readonly least: number; readonly most: number };
  readonly crashes: readonly Crash[];
  /** Times at which somebody else takes every lease. */
  readonly thefts: readonly number[];
}

/** When the process dies: at a step of a commit after so many of them, or at a time. */
export type Crash =
  | {
      readonly kind: "at-step";
      readonly step: string;
      readonly count: number;
      readonly keptShare: number;
    }
  | { readonly kind: "at-time"; readonly at: number };

const minute = 60_000;
const hour = 60 * minute;
export const simulationStart = Date.UTC(2026, 5, 15, 12);

/** Draws the world of a seed. */
export function worldOf(seed: number): World {
  const random = createRandom(seed);
  const startsAt = simulationStart;
  const calmAt = startsAt + 6 * hour;
  const cap = random.pick([60, 100, 150]);
  const retentionMs = 36 * hour;
  return {
    seed,
    startsAt,
    calmAt,
    // Most worlds end before the last re-visit; some live through it.
    endsAt: calmAt + (random.fork("end").chance(0.2) ? 26 : 3) * hour,
    retentionMs,
    cap,
    pageSizes: random.pick([[50, 20], [25, 10], [20]]),
    intervalMinutes: random.pick([20, 30, 45]),
    traffic: drawTraffic(random.fork("traffic"), { startsAt, calmAt, cap }),
    dialect: {
      cap,
      retentionMs,
      ...drawDialect(random.fork("dialect"), { calmAt, startsAt, cap }),
    },
    faults: drawFaults(random.fork("faults"), { startsAt, calmAt }),
    latencyMs: { least: 5, most: random.pick([50, 400, 2_000]) },
    crashes: drawCrashes(random.fork("crashes"), { startsAt, calmAt }),
    thefts: drawTimes(random.fork("thefts"), random.pick([0, 0, 1, 3]), { startsAt, calmAt }),
  };
}

interface Span {
  readonly startsAt: number;
  readonly calmAt: number;
}

function drawTimes(random: Random, count: number, { startsAt, calmAt }: Span): number[] {
  return Array.from({ length: count }, () => random.between(startsAt, calmAt)).toSorted(
    (a, b) => a - b,
  );
}

function drawTraffic(random: Random, span: Span & { readonly cap: number }): World["traffic"] {
  const bursts = Array.from({ length: random.between(0, 3) }, () => ({
    at: random.between(span.startsAt - 30 * hour, span.calmAt - hour),
    count: random.between(Math.floor(span.cap / 2), span.cap * 3),
    spanMs: random.pick([1, 1, 500, 5_000, 5 * minute]),
  }));
  return {
    seed: random.between(1, 1_000_000),
    ratePerMinute: random.pick([0.02, 0.1, 0.3]),
    bursts,
  };
}

function drawDialect(
  random: Random,
  span: Span & { readonly cap: number },
): Partial<VendorDialect> {
  const traits: Partial<VendorDialect>[] = [];
  const maybe = (share: number, trait: () => Partial<VendorDialect>): void => {
    if (random.chance(share)) traits.push(trait());
  };
  maybe(0.25, () => ({ filterGranuleMs: random.pick([1_000, 60_000]) }));
  maybe(0.25, () => ({ bounds: random.pick(["inclusive", "exclusive"]) }));
  maybe(0.3, () => ({ order: random.pick(["desc-only", "asc-only", "unordered"]) }));
  maybe(0.3, () => ({ tieOrder: random.pick(["unstable", "fixed"]) }));
  maybe(0.5, () => ({ totals: random.pick(["true", "none"]) }));
  maybe(0.2, () => ({ timeFilter: random.pick(["@timestamp", "created_at"]) }));
  maybe(0.15, () => ({ pageParameter: "per_page" }));
  maybe(0.3, () => ({ maxPageSize: random.pick([10, 15]) }));
  maybe(0.3, () => ({
    lateRecords: {
      share: 0.1,
      minMs: minute,
      maxMs: random.pick([10 * minute, 3 * hour, 12 * hour]),
    },
  }));
  maybe(0.2, () => ({ clockOffsetMs: random.between(-4 * minute, 4 * minute) }));
  maybe(0.15, () => ({ ids: random.pick(["shared", "big-integer"]) }));
  maybe(0.15, () => ({
    malformed: {
      every: 40,
      kind: random.pick(["missing-received-at", "invalid-received-at", "not-an-object"]),
    },
  }));
  maybe(0.2, () => ({
    capChange: { at: random.between(span.startsAt, span.calmAt), to: random.between(52, span.cap) },
  }));
  maybe(0.1, () => ({ heldMail: { share: 0.05, afterMs: random.pick([5 * minute, 2 * hour]) } }));
  maybe(0.2, () => ({ extraFields: true }));
  return Object.assign({}, ...traits) as Partial<VendorDialect>;
}

function drawFaults(random: Random, { startsAt, calmAt }: Span): Faults {
  const between = { from: startsAt, until: calmAt };
  const fault = (share: number, make: () => Fault): Fault[] =>
    random.chance(share) ? [make()] : [];
  return [
    ...fault(0.4, () => ({
      kind: "rate-limit",
      everyNth: random.between(31, 90),
      retryAfterSeconds: random.pick([1, 3, 20]),
      retryAfter: random.pick(["seconds", "http-date", "none"]),
      between,
    })),
    ...fault(0.4, () => ({
      kind: "server-error",
      everyNth: random.between(5, 60),
      status: random.pick([500, 502, 503]),
      between,
    })),
    ...fault(0.4, () => ({ kind: "reset", everyNth: random.between(5, 60), between })),
    ...fault(0.4, () => ({ kind: "truncate", everyNth: random.between(5, 60), between })),
    ...fault(0.2, () => ({ kind: "html-page", everyNth: random.between(61, 200), between })),
    ...fault(0.2, () => ({ kind: "error-body", everyNth: random.between(61, 200), between })),
    ...fault(0.2, () => ({ kind: "broken-json", everyNth: random.between(61, 200), between })),
    ...fault(0.15, () => ({ kind: "hang", everyNth: random.between(81, 200), between })),
    ...fault(0.2, () => outage(random, { startsAt, calmAt })),
    ...fault(0.2, () => ({
      kind: "narrowed-permission",
      between: spell(random, { startsAt, calmAt }),
    })),
    ...fault(0.15, () => ({ kind: "revoked-key", between: spell(random, { startsAt, calmAt }) })),
  ];
}

function outage(random: Random, span: Span): Fault {
  return {
    kind: "outage",
    how: random.pick(["server-error", "reset"]),
    between: spell(random, span),
  };
}

function spell(
  random: Random,
  { startsAt, calmAt }: Span,
): { readonly from: number; readonly until: number } {
  const from = random.between(startsAt, calmAt - hour);
  return { from, until: Math.min(from + random.between(minute, 90 * minute), calmAt) };
}

function drawCrashes(random: Random, span: Span): Crash[] {
  const steps = [
    "page:begun",
    "page:records",
    "page:before-commit",
    "page:after-commit",
    "end:begun",
    "end:coverage",
    "end:ledger",
    "end:before-commit",
    "end:after-commit",
  ];
  return Array.from({ length: random.pick([0, 1, 2, 3]) }, (): Crash => {
    if (random.chance(0.3))
      return { kind: "at-time", at: random.between(span.startsAt, span.calmAt) };
    return {
      kind: "at-step",
      step: random.pick(steps),
      count: random.between(1, 25),
      keptShare: random.next(),
    };
  });
}
