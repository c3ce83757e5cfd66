import { cell } from "./cell.ts";
import { lengthAt, type DomainStore } from "./records/domain-store.ts";
import type { EpochMs } from "./epoch.ts";
import { leadingId } from "./records/record-id.ts";
import { lowerBound } from "./records/row-columns.ts";
import { rowText, type TextDialect } from "./logs/row-text.ts";

/** One record as the vendor holds it. A released mail is two entries with one id. Times are by the vendor's clock. */
export interface TruthRecord {
  /** As text, exactly as it stands in the answer; empty when a malformed record has none. */
  readonly id: string;
  /** Its place in the vendor's index: what time filters and order go by. */
  readonly receivedAt: EpochMs;
  /** Answered from here on … */
  readonly visibleAt: EpochMs;
  /** … until here (retention aside); null is for ever. */
  readonly hiddenAt: EpochMs | null;
  /** The exact text of the answer, in the dialect of now. */
  readonly json: string;
}

/** A part of the truth: half-open interval of `receivedAt`; an end left out is open. */
export interface TruthRange {
  readonly since?: EpochMs;
  readonly until?: EpochMs;
}

/** Records are written as they are asked for, so millions cost no memory. Valid until the vendor's records change. */
export interface Truth extends Iterable<TruthRecord> {
  readonly length: number;
}

/** What a store holds at the vendor's time `now`, visible or not yet, within a range. */
export function truthOf(
  store: DomainStore,
  { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: TruthRange,
  { now, dialect }: { readonly now: EpochMs; readonly dialect: TextDialect },
): Truth {
  const low = lowerBound(store.rows, since);
  const high = Math.max(low, Math.min(lowerBound(store.rows, until), lengthAt(store, now)));
  return {
    length: high - low,
    *[Symbol.iterator]() {
      for (let row = low; row < high; row++) yield truthRecord(store, row, dialect);
    },
  };
}

function truthRecord(store: DomainStore, row: number, dialect: TextDialect): TruthRecord {
  const { time, visible, hidden } = store.rows;
  const json = rowText(store, row, dialect);
  const hiddenAt = cell(hidden, row);
  return {
    id: leadingId(json),
    receivedAt: cell(time, row),
    visibleAt: Math.max(cell(visible, row), cell(time, row)),
    hiddenAt: hiddenAt === Number.POSITIVE_INFINITY ? null : hiddenAt,
    json,
  };
}
