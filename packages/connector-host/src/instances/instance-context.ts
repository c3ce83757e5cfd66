import type { CheckResult, Clock, ConfigValues, Interval } from "@sluice/connector-sdk";
import { HostProblem } from "../api/host-services.ts";
import type { Catalog, LoadedConnector } from "../catalog/loaded-connector.ts";
import type { Instance } from "../store/entities.ts";
import type { Store } from "../store/store.ts";
import type { InstanceHealth } from "./instance-view.ts";
import type { Seal } from "./seal.ts";
import type { TestRunner } from "./test-runner.ts";

/** What collection is told; each resolves once it has taken effect. Called only for instances that collect. */
export interface CollectorHooks {
  /** It became active: `paused` is the time to exclude when it was inactive before. */
  started(instance: Instance, paused?: Interval): Promise<void>;
  changed(instance: Instance): Promise<void>;
  /** Resolves when nothing of the instance runs any more. */
  stopped(instance: Instance): Promise<void>;
}

/** A test that is to be made at a vendor. */
export interface ProbeRequest {
  readonly loaded: LoadedConnector;
  readonly config: ConfigValues;
  readonly contentTypes: readonly string[];
  /** Absent when it is tested before saving. */
  readonly instance?: Instance;
  readonly signal: AbortSignal;
}

export interface InstanceServiceOptions {
  readonly store: Pick<
    Store,
    | "listInstances"
    | "getInstance"
    | "putInstance"
    | "deleteInstance"
    | "listTenants"
    | "getTenant"
    | "putTenant"
  >;
  readonly catalog: Pick<Catalog, "get" | "list">;
  readonly seal: Seal;
  readonly clock: Pick<Clock, "now">;
  readonly tests: TestRunner;
  /** Opens a session and asks the connector to test it. */
  readonly probe: (request: ProbeRequest) => AsyncIterable<CheckResult>;
  readonly hooks: CollectorHooks;
  /** In the order asked for: thousands at once are one question to the store. */
  readonly health: (instances: readonly Instance[]) => Promise<readonly InstanceHealth[]>;
  /** Told of every secret before it is used, so that logs can leave it out. */
  readonly onSecret?: (secret: string) => void;
  /** @default 24 random hex digits */
  readonly newId?: () => string;
}

/** @throws HostProblem `connector_unknown` */
export async function requireInstance(
  store: Pick<Store, "getInstance">,
  id: string,
): Promise<Instance> {
  const instance = await store.getInstance(id);
  if (instance !== undefined) return instance;
  throw new HostProblem("connector_unknown", 404, `There is no connector with the id "${id}".`);
}

/** @throws HostProblem `connector_type_unknown` with `status`: 400 where the type came in a body, else 404 */
export function requireType(
  catalog: Pick<Catalog, "get" | "list">,
  type: string,
  status: 400 | 404,
): LoadedConnector {
  const loaded = catalog.get(type);
  if (loaded !== undefined) return loaded;
  const known = catalog
    .list()
    .map(({ manifest }) => manifest.id)
    .join(", ");
  throw new HostProblem("connector_type_unknown", status, {
    message: `There is no connector type "${type}". Known types: ${known}.`,
    problems: [{ path: "/type", code: "not_allowed", message: `/type must be one of ${known}.` }],
  });
}
