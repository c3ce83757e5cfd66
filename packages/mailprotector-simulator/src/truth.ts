import type { EpochMs } from "./epoch.ts";

/** One record as the vendor holds it. A released mail is two entries with one id. */
export interface TruthRecord {
  /** As text, exactly as it stands in the answer; empty when a malformed record has none. */
  readonly id: string;
  /** Its place in the vendor's index: what time filters and order go by. */
  readonly receivedAt: EpochMs;
  /** Answered from here on … */
  readonly visibleAt: EpochMs;
  /** … until here (retention aside); null is for ever. */
  readonly hiddenAt: EpochMs | null;
  /** The exact text of the answer. */
  readonly json: string;
}

/** A part of the truth: half-open interval of `receivedAt`; an end left out is open. */
export interface TruthRange {
  readonly since?: EpochMs;
  readonly until?: EpochMs;
}

/** Records are written as they are asked for, so millions cost no memory. Valid until records are added. */
export interface Truth extends Iterable<TruthRecord> {
  readonly length: number;
}
