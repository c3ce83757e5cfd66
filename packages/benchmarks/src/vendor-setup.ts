/** What the vendor's process is started with. */
export interface VendorSetup {
  /** Half-open interval of its records, epoch milliseconds. */
  readonly since: number;
  readonly until: number;
  /** About so many records. */
  readonly records: number;
  /** Largest page that it answers. */
  readonly pageSize: number;
  /** How long each answer waits. */
  readonly delayMs: number;
  /** Domains beside the one with the records; each has a few of its own. */
  readonly idleDomains: number;
}

/** What it tells once it answers. */
export interface VendorReady {
  /** Without a trailing slash. */
  readonly url: string;
  /** How many records it really holds. */
  readonly records: number;
}

export const domainId = 102;
export const vendorKey = "benchmark-vendor-key";

/** The id of the idle domain at this place. */
export function idleDomain(at: number): number {
  return 100_000 + at;
}
