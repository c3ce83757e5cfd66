import type { EpochMs } from "./epoch.ts";

/**
 * How this vendor behaves where its documentation is silent. Every trait can be combined with every other, and changed
 * while the vendor runs (`vendor.configure`). All of it is hypothesis: the documentation leaves it open.
 */
export interface Dialect {
  /** Which time filter is understood; the others count as unknown filters. @default "received_at" */
  readonly timeFilter: "received_at" | "@timestamp" | "created_at" | "none";
  /** Values of the time filter are rounded down to a multiple of this. @default 1 */
  readonly filterGranuleMs: number;
  /** What the operators mean: what they say, or always both ends in, or always both ends out. @default "as-asked" */
  readonly bounds: "as-asked" | "inclusive" | "exclusive";
  /** Which `sort_direction` is honoured; "unordered" is shuffled, but the same for each page. @default "as-asked" */
  readonly order: "as-asked" | "desc-only" | "asc-only" | "unordered";
  /**
   * The order within one time: "stable" (descending is ascending reversed), "fixed" (the same in both directions),
   * "unstable" (another one with each request). @default "stable"
   */
  readonly tieOrder: "stable" | "fixed" | "unstable";
  /** What `X-Pagination` says as the total: at most the cap, the truth, or nothing. @default "capped" */
  readonly totals: "capped" | "true" | "none";
  /** Names within `X-Pagination`; null leaves the field out. */
  readonly paginationNames: PaginationNames;
  /** How many records one query reaches over all its pages; null is no limit. @default 5000 */
  readonly cap: number | null;
  /** At `at` (the vendor's clock) the cap becomes `to`. @default null */
  readonly capChange: { readonly at: EpochMs; readonly to: number | null } | null;
  /** Rows a page has when none are asked for. @default 25 */
  readonly defaultPageSize: number;
  /** The largest page. @default 1000 */
  readonly maxPageSize: number;
  /** A page larger than `maxPageSize` is cut to it, or refused with 422. @default "clamp" */
  readonly oversizedPage: "clamp" | "reject";
  /** The parameter that sets the page size of `/logs`; the other one is ignored. @default "page_size" */
  readonly pageParameter: "page_size" | "per_page" | "none";
  /** An unknown parameter: ignored, 400, 422, or no record, as none has a field of that name. @default "ignore" */
  readonly unknownFilter: "ignore" | "bad-request" | "unprocessable" | "match-nothing";
  /** How far back the vendor answers, by its own clock. @default 14 days */
  readonly retentionMs: number;
  /** The vendor's clock minus the injected one: `Date`, retention and what is visible follow it. @default 0 */
  readonly clockOffsetMs: number;
  /** A share of the records added from now on becomes visible late, `minMs` to `maxMs` after its time. @default null */
  readonly lateRecords: {
    readonly share: number;
    readonly minMs: number;
    readonly maxMs: number;
  } | null;
  /** A share of the records added from now on is held, and released after `afterMs` with a new `received_at`. @default null */
  readonly heldMail: { readonly share: number; readonly afterMs: number } | null;
  /** "shared": one id repeated for the recipients of a message; "big-integer": integers beyond 2^53. @default "unique" */
  readonly ids: "unique" | "shared" | "big-integer";
  /** One record in `every` is answered malformed, always the same ones. @default null */
  readonly malformed: { readonly every: number; readonly kind: MalformedKind } | null;
  /** Records carry fields that no documentation names. @default false */
  readonly extraFields: boolean;
}

/** The values of those traits that are a choice of names, the default first. */
export const dialectChoices = Object.freeze({
  timeFilter: ["received_at", "@timestamp", "created_at", "none"],
  bounds: ["as-asked", "inclusive", "exclusive"],
  order: ["as-asked", "desc-only", "asc-only", "unordered"],
  tieOrder: ["stable", "fixed", "unstable"],
  totals: ["capped", "true", "none"],
  oversizedPage: ["clamp", "reject"],
  pageParameter: ["page_size", "per_page", "none"],
  unknownFilter: ["ignore", "bad-request", "unprocessable", "match-nothing"],
  ids: ["unique", "shared", "big-integer"],
} as const satisfies { [Trait in keyof Dialect]?: readonly Dialect[Trait][] });

/** How a malformed record is broken. */
export type MalformedKind = "missing-received-at" | "invalid-received-at" | "not-an-object";

/** The names of the fields in the `X-Pagination` document; null leaves one out. */
export interface PaginationNames {
  readonly total: string | null;
  readonly totalPages: string | null;
  readonly page: string | null;
  readonly perPage: string | null;
  readonly nextPage: string | null;
}

/** The documented behaviour, and the most ordinary guess where nothing is documented. */
export const defaultDialect: Dialect = Object.freeze({
  timeFilter: "received_at",
  filterGranuleMs: 1,
  bounds: "as-asked",
  order: "as-asked",
  tieOrder: "stable",
  totals: "capped",
  paginationNames: Object.freeze({
    total: "total",
    totalPages: "total_pages",
    page: "page",
    perPage: "per_page",
    nextPage: "next_page",
  }),
  cap: 5_000,
  capChange: null,
  defaultPageSize: 25,
  maxPageSize: 1_000,
  oversizedPage: "clamp",
  pageParameter: "page_size",
  unknownFilter: "ignore",
  retentionMs: 14 * 86_400_000,
  clockOffsetMs: 0,
  lateRecords: null,
  heldMail: null,
  ids: "unique",
  malformed: null,
  extraFields: false,
});

/**
 * A dialect with some traits changed.
 *
 * @throws RangeError for a trait or value that does not exist: changes may come from outside the type system
 */
export function changedDialect(dialect: Dialect, change: Partial<Dialect>): Dialect {
  for (const [trait, value] of Object.entries(change)) {
    if (!(trait in defaultDialect)) throw new RangeError(`There is no dialect trait "${trait}".`);
    const choices = (dialectChoices as Record<string, readonly unknown[]>)[trait];
    if (choices !== undefined && !choices.includes(value)) {
      throw new RangeError(
        `dialect.${trait} is one of ${choices.join(", ")}, not ${JSON.stringify(value)}.`,
      );
    }
    const isNoCap = trait === "cap" && value === null;
    if (sizes.has(trait) && !isNoCap && !(Number.isInteger(value) && Number(value) >= 1)) {
      throw new RangeError(
        `dialect.${trait} is a whole number from 1 on, not ${JSON.stringify(value)}.`,
      );
    }
  }
  return { ...dialect, ...change };
}

/** Sizes that are no sizes would only show as endless pages, far from their cause. */
const sizes: ReadonlySet<string> = new Set([
  "filterGranuleMs",
  "cap",
  "defaultPageSize",
  "maxPageSize",
]);

/** The cap in force at a time (the vendor's clock); Infinity when there is none. */
export function capAt(dialect: Dialect, now: EpochMs): number {
  const change = dialect.capChange;
  const cap = change !== null && now >= change.at ? change.to : dialect.cap;
  return cap ?? Number.POSITIVE_INFINITY;
}
