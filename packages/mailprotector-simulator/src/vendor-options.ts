import type { ApiKey, DomainSetup } from "./api/directory.ts";
import type { Dialect } from "./dialect.ts";
import type { VendorClock } from "./epoch.ts";
import type { Faults } from "./faults/fault.ts";

/** What a vendor is made of. */
export interface VendorOptions {
  /** The only source of time. */
  readonly clock: VendorClock;
  /** One key that sees everything, or keys with their own sight. */
  readonly apiKey: string | readonly ApiKey[];
  /** @default the demonstration domain 102, without records */
  readonly domains?: readonly DomainSetup[];
  /** Traits that differ from `defaultDialect`. */
  readonly dialect?: Partial<Dialect>;
  /** @default none */
  readonly faults?: Faults;
  /** Everything random hangs on it. @default 1 */
  readonly seed?: number;
  /** Whether `requests.list` holds each request. @default false */
  readonly keepRequests?: boolean;
}

/** A change while the vendor runs. */
export interface VendorChange {
  /** These traits change, the others stay. */
  readonly dialect?: Partial<Dialect>;
  /** Replaces all faults; their counters begin anew. */
  readonly faults?: Faults;
}
