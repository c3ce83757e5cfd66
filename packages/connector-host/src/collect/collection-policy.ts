/** Times and sizes by which a source is collected. All in milliseconds unless the name says otherwise. */
export interface CollectionPolicy {
  /** How often live time is asked for. */
  readonly intervalMs: number;
  /** Time that a record is given to become visible before its window is asked for. @default 30_000 */
  readonly liveLagMs: number;
  /** How far back the first look goes; never beyond the vendor's retention. @default the retention */
  readonly lookBackMs: number;
  readonly retentionMs: number;
  /** Ages of a window at which it is looked at again for late records. @default 15 min, 2 h, 24 h */
  readonly revisitDelaysMs: readonly number[];
  /** Windows of one source that are read at the same time. @default 4 */
  readonly windowsInFlight: number;
  /** Longest backfill window. @default 1 day */
  readonly largestWindowMs: number;
  /** Shortest backfill window that is planned on purpose. @default 1 hour */
  readonly smallestWindowMs: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const defaultCollectionPolicy: CollectionPolicy = {
  intervalMs: 5 * minute,
  liveLagMs: 30_000,
  lookBackMs: 14 * day,
  retentionMs: 14 * day,
  revisitDelaysMs: [15 * minute, 2 * hour, 24 * hour],
  windowsInFlight: 4,
  largestWindowMs: day,
  smallestWindowMs: hour,
};

/** The first look keeps this far from the edge of retention, so that planning does not race it. */
export const originMarginMs = minute;
/** Time closer than this to the edge of retention counts as out of reach. */
export const edgeMarginMs = 5_000;
/** Open time that expires within this is read before other backfill. */
export const atRiskMs = 2 * hour;
