import type { Backfill } from "../../../api/backfills.ts";

/** How far a backfill is, and how fast. */
export interface BackfillProgress {
  /** 0 to 1, of the time that is to be read. */
  readonly share: number;
  /** Rows a minute, since it began; undefined until the first run ended, or where rows are not counted. */
  readonly perMinute: number | undefined;
  /** Until its end, if it goes on as until now; undefined while nobody can say. */
  readonly remainingMs: number | undefined;
  /** How long nothing has come; undefined unless that is longer than it should be. */
  readonly stalledMs: number | undefined;
}

const minute = 60_000;
/** A pause is nothing to speak of before this. */
const leastStallMs = 2 * minute;
/** Nor before it is this many times as long as the average step. */
const stepsUntilStalled = 4;
/** Less than this has been read: any estimate would be a guess. */
const leastShare = 0.02;

/**
 * Judges a running backfill. `streams` content types read the same span, each for itself. Pure.
 */
export function progressOf(job: Backfill, streams: number, now: number): BackfillProgress {
  const since = Date.parse(job.since);
  const until = Date.parse(job.until);
  const left = job.remaining.reduce(
    (sum, one) => sum + Date.parse(one.until) - Date.parse(one.since),
    0,
  );
  const whole = (until - since) * Math.max(streams, 1);
  const share = job.state === "done" || whole <= 0 ? 1 : clamp(1 - left / whole);
  const advancedAt = job.advanced_at ?? job.created_at;
  const workedMs = advancedAt - job.created_at;
  const silentMs = Math.max(now - advancedAt, 0);
  const isStalled = silentMs > Math.max(leastStallMs, stepMs(share, workedMs) * stepsUntilStalled);
  const isKnown = workedMs > 0 && share >= leastShare && !isStalled;
  return {
    share,
    perMinute:
      workedMs > 0 && job.rows_read !== undefined ? (job.rows_read / workedMs) * minute : undefined,
    // The run on its way has worked since the last one ended.
    remainingMs: isKnown ? Math.max((workedMs / share) * (1 - share) - silentMs, 0) : undefined,
    stalledMs: isStalled ? silentMs : undefined,
  };
}

/** About how long one step of a backfill takes: a backfill is at least eight windows, or it is soon over. */
function stepMs(share: number, workedMs: number): number {
  return share === 0 ? 0 : workedMs / Math.max(share * 8, 1);
}

function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
