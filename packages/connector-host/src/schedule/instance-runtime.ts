import type { ConnectorError } from "@sluice/connector-sdk";
import type { SourceRuntime } from "../collect/source-runtime.ts";
import { SourceState } from "../collect/source-state.ts";
import { lengthByResult, sumLengths } from "../coverage/length-by-result.ts";
import type { LengthByResult } from "../coverage/length-by-result.ts";
import { healthOf } from "../status/health.ts";
import type { Health } from "../status/health.ts";
import type { Instance, StatusEntry } from "../store/entities.ts";

/** A stream of an instance with what is remembered of it. */
export interface Collected {
  readonly source: SourceRuntime;
  readonly state: SourceState;
}

interface Noted {
  readonly at: number;
  readonly count: number;
}

const dayMs = 86_400_000;

/** One active instance while the host runs: its streams, its stop switch, and what its health is decided by. */
export class InstanceRuntime {
  readonly instance: Instance;
  readonly collected: readonly Collected[];
  /** Ends everything under way at once; `isStopping` asks first. */
  readonly abort = new AbortController();
  isStopping = false;
  isAsked = false;
  lastActivity: number | undefined;
  lastDataReceived: number | undefined;
  lastContact = 0;
  /** Ledgers were looked at for what happened before this process. */
  isRestored = false;
  /** The health that was stored last, as text; undefined stores it again to move `lastSeen`. */
  shownHealth: string | undefined;
  /** The status as it should be, while the store has no room for it. */
  unstoredStatus: StatusEntry | undefined;
  #error: ConnectorError | undefined;
  #failuresInARow = 0;
  #isStoreFull = false;
  #hasRun = false;
  #testedAt: number | undefined;
  #gaps: Noted[] = [];
  #records: Noted[] = [];
  #findings: { readonly at: number; readonly text: string }[] = [];

  constructor(instance: Instance, sources: readonly SourceRuntime[]) {
    this.instance = instance;
    this.collected = sources.map((source) => ({ source, state: new SourceState() }));
  }

  succeeded(now: number, rowsNew: number): void {
    this.#error = undefined;
    this.#failuresInARow = 0;
    this.#isStoreFull = false;
    this.#hasRun = true;
    this.lastActivity = this.lastContact = now;
    if (rowsNew === 0) return;
    this.lastDataReceived = now;
    this.#records = recent([...this.#records, { at: now, count: rowsNew }], now);
  }

  failed(error: ConnectorError, now: number): void {
    this.#error = error;
    this.#failuresInARow++;
    this.lastContact = now;
  }

  foundGap(missingAtLeast: number, now: number): void {
    this.#gaps = recent([...this.#gaps, { at: now, count: missingAtLeast }], now);
  }

  found(text: string, now: number): void {
    this.#findings = recent([...this.#findings, { at: now, text }], now);
  }

  get isStoreFull(): boolean {
    return this.#isStoreFull;
  }

  storeFull(isFull: boolean): void {
    this.#isStoreFull = isFull;
  }

  /** A passed test clears a bad status; the next visit brings it back where the fault persists. */
  passedTest(now: number): void {
    this.#error = undefined;
    this.#failuresInARow = 0;
    this.#testedAt = now;
  }

  /** What the ledgers tell of the time before this process. */
  restore(
    before: {
      readonly lastActivity: number | undefined;
      readonly lastDataReceived: number | undefined;
      readonly gaps: readonly Noted[];
    },
    now: number,
  ): void {
    this.isRestored = true;
    // A source that was opened just now has its gaps noted already.
    if (this.#gaps.length === 0) this.#gaps = recent(before.gaps, now);
    this.lastActivity ??= before.lastActivity;
    this.lastDataReceived ??= before.lastDataReceived;
    if (before.lastActivity !== undefined) this.#hasRun = true;
    if (before.lastDataReceived !== undefined)
      this.#records.push({ at: Math.min(before.lastDataReceived, now), count: 1 });
  }

  /** What its maps say, from their start until now; undefined before the first was loaded. */
  coverage(now: number): { readonly since: number; readonly totalMs: LengthByResult } | undefined {
    const maps = this.collected.map(({ state }) => state).filter((state) => state.origin > 0);
    if (maps.length === 0) return undefined;
    const whole = (state: SourceState) => ({ since: state.origin, until: state.vendorTime(now) });
    return {
      since: Math.min(...maps.map((state) => state.origin)),
      totalMs: sumLengths(maps.map((state) => lengthByResult(state.coverage, whole(state)))),
    };
  }

  health(now: number): Health {
    const gaps = recent(this.#gaps, now);
    return healthOf({
      isActive: this.instance.active,
      hasRun: this.#hasRun,
      error: this.#error,
      failuresInARow: this.#failuresInARow,
      isStoreFull: this.#isStoreFull,
      recentGaps: gaps.length,
      missingAtLeast: gaps.reduce((sum, one) => sum + one.count, 0),
      findings: recent(this.#findings, now).map((one) => one.text),
      recentRecords: recent(this.#records, now).length,
      testedAt: this.#testedAt,
    });
  }
}

function recent<Note extends { readonly at: number }>(notes: readonly Note[], now: number): Note[] {
  return notes.filter((one) => now - one.at < dayMs).slice(-1_000);
}
