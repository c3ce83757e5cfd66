import type { Dialect } from "../dialect.ts";
import type { EpochMs } from "../epoch.ts";
import { asFraction, hashPair, hashTime } from "../hash.ts";
import type { LogRecord, PlacedRecord } from "./log-record.ts";
import type { RecordBatch } from "./record-batch.ts";
import {
  createRowColumns,
  pushRow,
  sortedColumns,
  type Row,
  type RowColumns,
} from "./row-columns.ts";
import type { WrittenRecords } from "./written-records.ts";

/** What decides when a row is visible. */
export interface Placing {
  readonly dialect: Pick<Dialect, "lateRecords" | "heldMail">;
  readonly seed: number;
  /** The number of the source. */
  readonly source: number;
}

/** Sorted groups of rows, each to be merged into a domain's rows. */
export type PlacedRows = readonly RowColumns[];

/** Places the records `from` (in) to `until` (out) of a batch. */
export function placeBatch(
  batch: RecordBatch,
  range: { readonly from: number; readonly until: number },
  placing: Placing,
): PlacedRows {
  const columns = createRowColumns(range.until - range.from);
  const released: Row[] = [];
  for (let ref = range.from; ref < range.until; ref++) {
    const time = batch.timeAt(ref);
    const release = releaseByDialect(time, ref, placing);
    pushRow(columns, {
      time,
      visible: time + lagByDialect(time, ref, placing),
      hidden: release ?? Number.POSITIVE_INFINITY,
      source: placing.source,
      ref,
    });
    if (release !== undefined) released.push(releasedRow(release, release, { placing, ref }));
  }
  return [columns, sortedColumns(released)];
}

/** Keeps and places records given one by one. */
export function placeRecords(
  records: Iterable<LogRecord | PlacedRecord>,
  written: WrittenRecords,
  placing: Placing,
): PlacedRows {
  const rows: Row[] = [];
  for (const record of records) {
    const { ref, place } = written.add(record);
    const time = place.receivedAt;
    const release =
      place.released ??
      atOnce(place.visibleAt === undefined ? releaseByDialect(time, ref, placing) : undefined);
    rows.push({
      time,
      visible: place.visibleAt ?? time + lagByDialect(time, ref, placing),
      hidden: release?.at ?? Number.POSITIVE_INFINITY,
      source: placing.source,
      ref,
    });
    if (release !== undefined) {
      rows.push(releasedRow(release.receivedAt, release.at, { placing, ref }));
    }
  }
  return [sortedColumns(rows)];
}

function atOnce(release: EpochMs | undefined): PlacedRecord["released"] {
  return release === undefined ? undefined : { at: release, receivedAt: release };
}

function releasedRow(
  time: EpochMs,
  visible: EpochMs,
  { placing, ref }: { readonly placing: Placing; readonly ref: number },
): Row {
  return { time, visible, hidden: Number.POSITIVE_INFINITY, source: placing.source, ref };
}

function lagByDialect(time: EpochMs, ref: number, { dialect, seed }: Placing): number {
  const late = dialect.lateRecords;
  if (late === null) return 0;
  const draw = hashPair(hashTime(seed, time), ref);
  if (asFraction(draw) >= late.share) return 0;
  return late.minMs + Math.floor(asFraction(hashPair(draw, 1)) * (late.maxMs - late.minMs + 1));
}

function releaseByDialect(time: EpochMs, ref: number, placing: Placing): EpochMs | undefined {
  const held = placing.dialect.heldMail;
  if (held === null) return undefined;
  const draw = hashPair(hashTime(placing.seed, time), hashPair(ref, 2));
  return asFraction(draw) < held.share ? time + held.afterMs : undefined;
}
