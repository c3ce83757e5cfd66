import type { Clock } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import type { SourceRuntime } from "../collect/source-runtime.ts";
import type { Turns } from "../collect/turns.ts";
import type { Instance } from "../store/entities.ts";
import type { Store } from "../store/store.ts";
import type { Metrics } from "../telemetry/metrics.ts";

/** What collecting needs of the process around it. */
export interface CollectorOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Names this process in leases. */
  readonly owner: string;
  /** @throws ConnectorError when the instance's connector is not there or refuses its configuration */
  readonly open: (instance: Instance) => Promise<readonly SourceRuntime[]>;
  readonly random?: () => number;
  /** Waited for before a page takes the event loop or memory. */
  readonly turns: Pick<Turns, "openHand">;
  readonly concurrency?: number;
  /** @default 60_000 */
  readonly leaseMs?: number;
}
