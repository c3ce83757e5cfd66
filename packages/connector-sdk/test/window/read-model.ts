import { initialDialect } from "../../src/window/dialect.ts";
import type { Dialect } from "../../src/window/dialect.ts";
import type { Interval } from "../../src/window/interval.ts";
import { learnDialect } from "../../src/window/learn-dialect.ts";
import { readWindow } from "../../src/window/read-window.ts";
import type { WindowResult } from "../../src/window/read-window.ts";
import type { ReadPage } from "../../src/window/reading.ts";
import type { ProvedBefore } from "../../src/window/window-run.ts";
import type { Stream, StreamTraits } from "../../src/stream.ts";
import { answer, modelContext, modelStream, placeOf, start } from "./model-vendor.ts";
import type { ModelRow, ModelVendor } from "./model-vendor.ts";

/** A dialect in which everything was proved, to be changed where a test needs it. */
export function provedDialect(
  change: Partial<Dialect> = {},
  traits: Partial<StreamTraits> = {},
): Dialect {
  return {
    ...initialDialect(modelStream(traits).traits),
    filter: "works",
    granuleMs: 1,
    order: "asc",
    honouredPageSize: 100,
    learnedAt: start,
    ...change,
  };
}

/** What came of reading a model vendor's window. */
export interface ModelReading {
  readonly pages: readonly ReadPage<ModelRow>[];
  readonly texts: ReadonlySet<string>;
  readonly result: WindowResult;
}

/** Reads a window to its end. */
export async function readModel(
  vendor: ModelVendor,
  window: Interval,
  how: {
    readonly dialect?: Dialect;
    readonly traits?: Partial<StreamTraits>;
    readonly expectedRows?: number;
    readonly provedBefore?: readonly ProvedBefore[];
    readonly enough?: () => boolean;
    readonly attempt?: number;
    /** Pages after which the connector stops of itself; infinite for one that never does. */
    readonly reads?: number;
  } = {},
): Promise<ModelReading> {
  const { dialect = provedDialect(), traits, reads, ...request } = how;
  const pages: ReadPage<ModelRow>[] = [];
  const stream = reads === undefined ? modelStream(traits) : streamThatReads(reads, traits);
  const reading = readWindow({
    stream,
    session: vendor,
    ctx: modelContext(),
    window,
    dialect,
    ...request,
  });
  for (;;) {
    const next = await reading.next();
    if (next.done === true) {
      const texts = new Set(pages.flatMap((page) => page.rows.map((row) => row.text)));
      return { pages, texts, result: next.value };
    }
    pages.push(next.value);
  }
}

/** A connector that stops after so many pages, whatever they say. */
function streamThatReads(
  pages: number,
  traits: Partial<StreamTraits> | undefined,
): Stream<ModelVendor, ModelRow> {
  return {
    ...modelStream(traits),
    async *read(vendor, query) {
      for (let page = 1; page <= pages; page++) {
        await Promise.resolve();
        yield answer(vendor, query, page);
      }
    },
  };
}

/** Learns a model vendor's dialect from all its rows of the last fortnight. */
export async function learnModel(
  vendor: ModelVendor,
  traits: Partial<StreamTraits> = {},
  before: { readonly previous?: Dialect; readonly provedRows?: number } = {},
): ReturnType<typeof learnDialect> {
  return learnDialect({
    stream: modelStream(traits),
    session: vendor,
    ctx: modelContext(),
    within: { since: start - 13 * 86_400_000, until: start },
    ...before,
  });
}

/** Rows of the window that were not read and lie in nothing that the reading says of itself is not whole. */
export function lostSilently(
  rows: readonly ModelRow[],
  window: Interval,
  { texts, result }: ModelReading,
): ModelRow[] {
  const whole = result.pieces.filter((piece) => piece.outcome === "whole");
  return rows
    .filter((row) => placeOf(row) >= window.since && placeOf(row) < window.until)
    .filter((row) =>
      whole.some((piece) => placeOf(row) >= piece.since && placeOf(row) < piece.until),
    )
    .filter((row) => !texts.has(JSON.stringify(row)));
}

/** Whether pieces are sorted, disjoint, not empty and inside the window. */
export function areTidy(pieces: readonly Interval[], window: Interval): boolean {
  return pieces.every((piece, at) => {
    const reached = pieces[at - 1]?.until ?? window.since;
    return piece.since >= reached && piece.until > piece.since && piece.until <= window.until;
  });
}

/** Whether pieces leave nothing of the window out. */
export function cover(pieces: readonly Interval[], window: Interval): boolean {
  return (
    pieces.reduce((sum, one) => sum + one.until - one.since, 0) === window.until - window.since
  );
}
