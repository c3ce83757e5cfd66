import { ConnectorError, secretFields, secretValues } from "@sluice/connector-sdk";
import type { Clock, ConfigValues } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import type { Catalog, LoadedConnector } from "../catalog/loaded-connector.ts";
import { createBudgets } from "../collect/budgets.ts";
import type { Network } from "../collect/network.ts";
import { openSources } from "../collect/open-source.ts";
import type { SourceRuntime } from "../collect/source-runtime.ts";
import type { Turns } from "../collect/turns.ts";
import type { Settings } from "../config/settings.ts";
import { readAdvancedSetting } from "../instances/advanced-setting.ts";
import { contentTypesOf, intervalOf } from "../instances/instance-view.ts";
import { openConfig } from "../instances/open-config.ts";
import type { Seal } from "../instances/seal.ts";
import type { Instance } from "../store/entities.ts";
import type { Store } from "../store/store.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { Redactor } from "../telemetry/redactor.ts";

interface NetworkParts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly turns: Pick<Turns, "toBegin">;
}

/** The network as this host's settings allow it. */
export function createNetwork({ settings, clock, metrics, turns }: NetworkParts): Network {
  return {
    budgets: createBudgets(clock),
    environment: (budget, instance) => ({
      clock,
      budget,
      turn: turns.toBegin,
      addressPolicy: { allowPrivateNetwork: settings.allowPrivateNetwork },
      onRequest: ({ purpose, code, durationMs }) => {
        if (instance !== undefined)
          metrics.request(instance, { purpose, outcome: code ?? "ok", durationMs });
      },
    }),
  };
}

interface CollectionParts {
  readonly catalog: Catalog;
  readonly seal: Seal;
  readonly store: Pick<Store, "getTenant">;
  readonly clock: Clock;
  readonly log: Logger;
  readonly network: Network;
  readonly redactor: Redactor;
}

/**
 * Opens what an instance collects; its secrets leave no log from then on.
 *
 * @throws ConnectorError `config_invalid` when its connector is not installed
 */
export async function openForCollection(
  parts: CollectionParts,
  instance: Instance,
): Promise<SourceRuntime[]> {
  const { catalog, seal, store, clock, log, network, redactor } = parts;
  const loaded = catalog.get(instance.type);
  if (loaded === undefined) throw notInstalled(instance);
  const { connector } = loaded;
  const config = openConfig(instance, seal);
  requireSecrets(loaded, config);
  for (const secret of secretValues(loaded.config, config)) redactor.add(secret);
  const advanced = readAdvancedSetting(instance.advancedSetting);
  const tenant = await store.getTenant(instance.custId);
  return openSources({
    instance,
    config,
    advanced,
    connector,
    clock,
    log,
    tenantName: tenant?.name ?? instance.custId,
    contentTypes: contentTypesOf(instance, catalog),
    intervalMinutes: intervalOf(instance, catalog),
    http: network.environment(network.budgets.of(connector, config, advanced), instance.id),
  });
}

/** They may have been forgotten with the key that had sealed them. */
function requireSecrets({ config: schema }: LoadedConnector, config: ConfigValues): void {
  const missing = secretFields(schema).filter(
    (name) => schema.required.includes(name) && config[name] === undefined,
  );
  if (missing.length === 0) return;
  const titles = missing.map((name) => schema.properties[name]?.title ?? name).join(", ");
  throw new ConnectorError("config_invalid", `Nothing is stored as ${titles}`, {
    explanation:
      "The stored secrets of this connector were forgotten: the key that had sealed them is lost.",
    recommendation: `Edit the connector and enter ${titles} again; it goes on where it was.`,
  });
}

function notInstalled({ type }: Instance): ConnectorError {
  return new ConnectorError(
    "config_invalid",
    `The connector type "${type}" is not installed on this host`,
    {
      explanation:
        "The instance was made by a connector that this host did not find or refused at its start.",
      recommendation: "Add its folder to SLUICE_CONNECTORS and start again; what was stored stays.",
    },
  );
}
