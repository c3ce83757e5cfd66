import { parseTime, type EpochMs } from "../epoch.ts";

/** `{id, name}`: how the vendor refers to an entity. Ids are integers in its answers. */
export interface EntityReference {
  readonly id: number;
  readonly name: string;
}

/** One record of `/logs`, in the shape of the vendor's documented example; everything but `id` may be missing. */
export interface LogRecord {
  readonly id: string;
  readonly uuid?: string;
  /** The envelope sender; null on bounces. */
  readonly sender?: string | null;
  readonly from?: string | null;
  readonly recipient?: string | null;
  readonly score?: { readonly score: number } | null;
  readonly direction?: string | null;
  readonly origin?: string | null;
  readonly subject?: string | null;
  readonly user?: EntityReference | null;
  readonly user_group?: EntityReference | null;
  readonly domain?: EntityReference | null;
  readonly customer?: EntityReference | null;
  readonly reseller?: EntityReference | null;
  readonly provider?: EntityReference | null;
  /** ISO 8601 with milliseconds and an offset, e.g. `2020-01-09T15:46:01.913+00:00`. */
  readonly received_at?: string;
  readonly results_data?: readonly string[];
  readonly rule_ids?: readonly unknown[];
  readonly helo?: string | null;
  readonly ptr?: string | null;
  readonly ip?: string | null;
  readonly postfix_queue_id?: string | null;
  /** Not in the documented example, seen in answers. */
  readonly decision?: string | null;
  readonly [field: string]: unknown;
}

/** A record with its own place in time: for late, released, or malformed ones. */
export interface PlacedRecord {
  /** What is answered; anything that JSON can say, so malformed ones too. Left out when `json` is given. */
  readonly record?: unknown;
  /** The exact text to answer, for what `JSON.stringify` cannot write (integers beyond 2^53, broken values). */
  readonly json?: string;
  /** Where the vendor's index has it. @default the record's `received_at` */
  readonly receivedAt?: EpochMs;
  /** From when on the vendor answers it. @default receivedAt */
  readonly visibleAt?: EpochMs;
  /** A held mail: at `at` the same id gets another `received_at` and moves there. */
  readonly released?: { readonly at: EpochMs; readonly receivedAt: EpochMs };
}

/** The entities a domain hangs under, as they stand in each of its records. */
export interface DomainEntities {
  readonly domain: EntityReference;
  readonly customer: EntityReference;
  readonly reseller: EntityReference;
  readonly provider: EntityReference;
}

/** The vendor's demonstration domain, as in its documented example. */
export const demoEntities: DomainEntities = Object.freeze({
  domain: { id: 102, name: "mpdemo.net" },
  customer: { id: 7114, name: "Demo Customer" },
  reseller: { id: 343, name: "Demos Reseller" },
  provider: { id: 65, name: "United States" },
});

/**
 * The time a record says it was received.
 *
 * @throws when it says none; give such a record a place with `receivedAt`
 */
export function receivedAtOf(record: unknown): EpochMs {
  const said =
    typeof record === "object" && record !== null
      ? (record as { received_at?: unknown }).received_at
      : undefined;
  const time = typeof said === "string" ? parseTime(said) : undefined;
  if (time !== undefined) return time;
  throw new Error(
    `A record without a valid received_at (${JSON.stringify(said) ?? "none"}) needs receivedAt, its place in the vendor's index.`,
  );
}
