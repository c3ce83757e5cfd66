import { intersect, lengthMs, overlaps, subtract, unite } from "@sluice/connector-sdk";
import type { Dialect, Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import { isWhole } from "../coverage/coverage-map.ts";
import type { Doubt, Lesson } from "../store/store.ts";
import type { CollectionPolicy } from "./collection-policy.ts";
import { isProved } from "./judge-look.ts";
import { isSample } from "./plan-revisits.ts";
import type { PlannedWindow } from "./plan-input.ts";

/** Smaller steps back are a clock's own correction. */
const smallestJumpMs = 1_000;

interface Wait {
  readonly interval: Interval;
  readonly until: number;
  readonly attempts: number;
}

/**
 * What the host remembers of a source between windows: a copy of the map and the waits after failures. The store has
 * the truth; after a restart everything here is rebuilt or forgotten without loss.
 */
export class SourceState {
  coverage: readonly CoverageInterval[] = [];
  dialect: Dialect | undefined;
  /** The dialect before it was forgotten, to tell what changed. */
  previousDialect: Dialect | undefined;
  origin = 0;
  /** Nothing is asked before this, epoch milliseconds. */
  notBefore = 0;
  repairs: readonly Interval[] = [];
  /** Hours that had their last look; after a restart one may have it twice. */
  sampled: readonly Interval[] = [];
  waiting: readonly Wait[] = [];
  /** Windows that are being read. */
  reading: readonly Interval[] = [];
  isOpened = false;
  /** The store refused a write for want of room, and no visit has ended well since. */
  lacksRoom = false;
  /** What is left to do for runs that the store had no room to end. */
  unended: readonly (() => Promise<void>)[] = [];
  #doubts: readonly Doubt[] = [];
  #rowsMovedIn: Interval | undefined;
  #failuresInARow = 0;
  #clockOffsetMs = 0;
  #latestNow = 0;

  /** A clock that was set back must not leave waits that end in what is now a far future. */
  noticeTime(now: number): void {
    const setBackMs = this.#latestNow - now;
    this.#latestNow = now;
    if (setBackMs < smallestJumpMs) return;
    // The vendor's clock stayed where it was.
    this.#clockOffsetMs += setBackMs;
    this.notBefore -= setBackMs;
    this.waiting = this.waiting.map((one) => ({ ...one, until: one.until - setBackMs }));
  }

  /** The earlier of our clock and the vendor's: time never passes either. */
  vendorTime(now: number): number {
    return now + Math.min(this.#clockOffsetMs, 0);
  }

  /** When our clock will show what `vendorTime` gives then. */
  ourTime(vendorTime: number): number {
    return vendorTime - Math.min(this.#clockOffsetMs, 0);
  }

  sawVendorClock(vendorNow: number | undefined, now: number): void {
    if (vendorNow !== undefined) this.#clockOffsetMs = vendorNow - now;
  }

  coverageIn(window: Interval): readonly CoverageInterval[] {
    return this.coverage.filter((one) => overlaps(one, window));
  }

  /** Rows that a window of this length usually holds, by the day around it; nothing while too little is known. */
  expectedRows(window: Interval): { readonly expectedRows?: number } {
    const around = { since: window.since - 86_400_000, until: window.until + 86_400_000 };
    const known = this.coverage.filter((one) => overlaps(one, around) && isWhole(one));
    const length = known.reduce((sum, one) => sum + lengthMs(one), 0);
    if (length < 3_600_000) return {};
    return {
      expectedRows: (known.reduce((sum, one) => sum + one.kept, 0) * lengthMs(window)) / length,
    };
  }

  /** Records of an interval that readings proved. */
  provedRows({ since, until }: Interval): number {
    return this.coverage
      .filter((one) => isProved(one) && one.since >= since && one.until <= until)
      .reduce((sum, one) => sum + Math.max(one.kept, 0), 0);
  }

  nextLiveAt(policy: CollectionPolicy): number {
    const reached = this.coverage.reduce((latest, one) => Math.max(latest, one.until), this.origin);
    return reached + policy.intervalMs + policy.liveLagMs;
  }

  attemptsAt(window: Interval): number {
    return Math.max(
      0,
      ...this.waiting.filter((one) => overlaps(one.interval, window)).map((one) => one.attempts),
    );
  }

  wait(window: Interval, until: number): void {
    const attempts = this.attemptsAt(window) + 1;
    const others = this.waiting.filter((one) => !overlaps(one.interval, window));
    this.waiting = [
      ...others,
      { interval: { since: window.since, until: window.until }, until, attempts },
    ];
  }

  /** What waits at `now`. A wait that is over is still remembered: the next failure there waits longer. */
  waitingAt(now: number): Interval[] {
    return this.waiting.filter((one) => one.until > now).map((one) => one.interval);
  }

  nextWaitEndsAt(now: number): number {
    const ends = this.waiting.map((one) => one.until).filter((until) => until > now);
    return Math.min(Number.POSITIVE_INFINITY, ...ends);
  }

  failed(): number {
    return ++this.#failuresInARow;
  }

  get failuresInARow(): number {
    return this.#failuresInARow;
  }

  succeeded(window: PlannedWindow, read: readonly Interval[]): void {
    this.#failuresInARow = 0;
    this.waiting = this.waiting.filter((one) => !read.some((part) => overlaps(part, one.interval)));
    if (isSample(window))
      this.sampled = [...this.sampled.slice(-3), { since: window.since, until: window.until }];
    if (window.kind !== "repair") return;
    const done = unite(read.map((one) => intersect(one, window)));
    this.repairs = this.repairs.flatMap((one) => subtract(one, done));
  }

  /** A record changed or left, or says no time: from then on a count proves nothing to a re-visit. */
  sawRowsMove(): void {
    if (this.dialect !== undefined) this.dialect = { ...this.dialect, rowsMove: true };
    if (this.previousDialect !== undefined)
      this.previousDialect = { ...this.previousDialect, rowsMove: true };
  }

  get rowsMove(): boolean {
    return (this.dialect ?? this.previousDialect)?.rowsMove === true;
  }

  /** Something turned out wrong: until that is durable it goes with everything that is kept of the source. */
  doubt(doubt: Doubt): void {
    this.#doubts = [...this.#doubts, doubt];
  }

  /** Looks that only compared counts are due again there. */
  lookAgainIn(range: Interval): void {
    this.#rowsMovedIn = range;
  }

  get owesLesson(): boolean {
    return this.#doubts.length > 0 || this.#rowsMovedIn !== undefined;
  }

  /** What is known, and all that follows from it and is not durable yet: the one is never kept without the other. */
  lesson(): Lesson {
    return {
      // One that a window forgot is what a restart has to compare with.
      dialect: this.dialect ?? this.previousDialect,
      ...(this.#doubts.length > 0 && { doubts: this.#doubts }),
      ...(this.#rowsMovedIn !== undefined && { rowsMovedIn: this.#rowsMovedIn }),
    };
  }

  /** The lesson is durable. */
  kept({ doubts = [], rowsMovedIn }: Lesson): void {
    this.#doubts = this.#doubts.filter((one) => !doubts.includes(one));
    if (rowsMovedIn === this.#rowsMovedIn) this.#rowsMovedIn = undefined;
  }

  forgetDialect(): void {
    if (this.dialect === undefined) return;
    this.previousDialect = this.dialect;
    this.dialect = undefined;
  }
}
