import {
  floorTo,
  intersect,
  isEmpty,
  lengthMs,
  subtract,
  targetShareOfCap,
  unite,
} from "@sluice/connector-sdk";
import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import { isWhole } from "../coverage/coverage-map.ts";
import type { WindowKind } from "../ledger/ledger-entry.ts";
import { atRiskMs, edgeMarginMs } from "./collection-policy.ts";
import type { CollectionPolicy } from "./collection-policy.ts";
import type { PlanInput, PlannedWindow } from "./plan-input.ts";
import { planRevisits } from "./plan-revisits.ts";

export interface Plan {
  /** Most urgent first; disjoint from what is in flight and from each other. */
  readonly windows: readonly PlannedWindow[];
  /** Open time that the vendor no longer answers. */
  readonly lost: readonly Interval[];
  /** When something is due next if nothing else happens, epoch milliseconds. */
  readonly nextAt: number;
}

/**
 * Decides what to read next. Live first, then what expires soonest when at risk, then newest first, then repairs and
 * re-visits. Pure: the map and the clock in, windows out.
 */
export function planWindows(input: PlanInput): Plan {
  const { policy, now, origin } = input;
  const liveEdge = liveEdgeAt(now, policy);
  const reachable = {
    since: Math.max(origin, now - policy.retentionMs + edgeMarginMs),
    until: liveEdge,
  };
  const busy = [...input.inFlight, ...input.waiting];
  const open = openWithin({ since: origin, until: liveEdge }, input.coverage);
  const lost = open
    .flatMap((one) => subtract(one, [...busy, reachable]))
    .filter((one) => one.until <= reachable.since);
  const free = open
    .map((one) => intersect(one, reachable))
    .flatMap((one) => (isEmpty(one) ? [] : subtract(one, busy)));
  const windows = input.isFiltered
    ? [
        ...planOpen(input, free, liveEdge),
        ...planRepairs(input, reachable, busy),
        ...planRevisits(input, busy),
      ]
    : planUnfiltered(input, { free, reachable, busy });
  return { windows, lost: unite(lost), nextAt: nextLiveAt(input, liveEdge) };
}

/** Newest time that may be asked for; whole seconds, so that no vendor's rounding hides a record. */
export function liveEdgeAt(now: number, policy: Pick<CollectionPolicy, "liveLagMs">): number {
  return floorTo(now - policy.liveLagMs, 1_000);
}

/** What the map does not name, or names open. */
export function openWithin(range: Interval, coverage: readonly CoverageInterval[]): Interval[] {
  return subtract(
    range,
    coverage.filter((one) => one.result !== "open"),
  );
}

function planOpen(input: PlanInput, free: readonly Interval[], liveEdge: number): PlannedWindow[] {
  const { policy, now } = input;
  const planned: PlannedWindow[] = [];
  const tail = free.at(-1);
  if (tail !== undefined && tail.until === liveEdge && isLiveDue(input, tail)) {
    const since =
      lengthMs(tail) <= 2 * policy.intervalMs ? tail.since : liveEdge - policy.intervalMs;
    planned.push({ since, until: liveEdge, kind: "live" });
  }
  // The newest stretch belongs to the live window also before it is due: backfill would cut it into crumbs.
  const older = free.flatMap((one) =>
    subtract(one, [...planned, { since: liveEdge - policy.intervalMs, until: liveEdge }]),
  );
  const size = windowSize(input, older);
  const first = older[0];
  if (first !== undefined && first.since < now - policy.retentionMs + atRiskMs) {
    planned.push({
      since: first.since,
      until: Math.min(first.until, first.since + size),
      kind: "expiring",
    });
  }
  const rest = older.flatMap((one) => subtract(one, planned));
  return [
    ...planned,
    ...cutNewestFirst(rest, { size, kind: "backfill", limit: policy.windowsInFlight }),
  ];
}

function isLiveDue(input: PlanInput, tail: Interval): boolean {
  if (isEmpty(tail)) return false;
  return input.isAsked || lengthMs(tail) >= input.policy.intervalMs;
}

/**
 * Guided self-scheduling: where much is left, windows shrink with it, so that the ones in flight end at about the same
 * time; where little is left, each window is one request and more of them would only cost more. Where answers are not
 * ordered, a window also aims below the cap by the density seen so far.
 */
function windowSize(input: PlanInput, older: readonly Interval[]): number {
  const { policy } = input;
  const left = older.reduce((sum, one) => sum + lengthMs(one), 0);
  const read = input.coverage.filter(isWhole);
  const rowsPerMs = densityOf(lastRead(read));
  // What was read last may have been a quiet night: one window would be left with the busy day before it.
  const requestsLeft = (left * Math.max(rowsPerMs, densityOf(read))) / input.pageSize;
  const isWorthSharing = requestsLeft > 2 * policy.windowsInFlight;
  const guided = isWorthSharing
    ? floorTo(left / (2 * policy.windowsInFlight), 60_000)
    : policy.largestWindowMs;
  const size = Math.min(Math.max(guided, policy.smallestWindowMs), policy.largestWindowMs);
  if (input.isOrdered || rowsPerMs === 0) return size;
  const aimed = floorTo((input.cap * targetShareOfCap) / rowsPerMs, 1_000);
  return Math.min(size, Math.max(aimed, 60_000));
}

/** The parts of the last few runs. */
function lastRead(read: readonly CoverageInterval[]): CoverageInterval[] {
  const lastRun = Math.max(0, ...read.map((one) => one.run));
  return read.filter((one) => one.run > lastRun - 4);
}

/** Rows a millisecond. */
function densityOf(read: readonly CoverageInterval[]): number {
  const length = read.reduce((sum, one) => sum + lengthMs(one), 0);
  return length === 0 ? 0 : read.reduce((sum, one) => sum + one.kept, 0) / length;
}

function cutNewestFirst(
  intervals: readonly Interval[],
  {
    size,
    kind,
    limit,
  }: { readonly size: number; readonly kind: WindowKind; readonly limit: number },
): PlannedWindow[] {
  const windows: PlannedWindow[] = [];
  for (const one of intervals.toReversed()) {
    for (let until = one.until; until > one.since && windows.length < limit;) {
      // Starts on a round time keep the map readable.
      const round = floorTo(until - size, 60_000);
      const since = Math.max(one.since, round < until ? round : until - size);
      windows.push({ since, until, kind });
      until = since;
    }
  }
  return windows;
}

function planRepairs(
  input: PlanInput,
  reachable: Interval,
  busy: readonly Interval[],
): PlannedWindow[] {
  const parts = repairsWithin(input, reachable, busy);
  return cutNewestFirst(parts, {
    size: windowSize(input, parts),
    kind: "repair",
    limit: input.policy.windowsInFlight,
  });
}

function repairsWithin(
  { repairs }: PlanInput,
  reachable: Interval,
  busy: readonly Interval[],
): Interval[] {
  return unite(repairs)
    .map((one) => intersect(one, reachable))
    .flatMap((one) => (isEmpty(one) ? [] : subtract(one, busy)));
}

/**
 * Without a time filter any window reads from now backwards: everything open is one window, and it is read alone. When
 * nothing is, what was asked for again and looks for late records are read one by one.
 */
function planUnfiltered(
  input: PlanInput,
  { free, reachable, busy }: { free: readonly Interval[]; reachable: Interval; busy: Interval[] },
): PlannedWindow[] {
  if (input.inFlight.length > 0) return [];
  const first = free[0];
  const last = free.at(-1);
  const isDue = last !== undefined && isLiveDue(input, last);
  if (first !== undefined && (isDue || lengthMs(first) >= input.policy.intervalMs))
    return [{ since: first.since, until: reachable.until, kind: "live" }];
  const repairs = repairsWithin(input, reachable, busy).map((one) => ({
    ...one,
    kind: "repair" as const,
  }));
  return [...repairs.toReversed(), ...planRevisits(input, busy)].slice(0, 1);
}

function nextLiveAt(input: PlanInput, liveEdge: number): number {
  const { policy } = input;
  const covered = [...input.coverage.filter((one) => one.result !== "open"), ...input.inFlight];
  const reached = covered.reduce((latest, one) => Math.max(latest, one.until), input.origin);
  return Math.min(reached, liveEdge) + policy.intervalMs + policy.liveLagMs + 1_000;
}
