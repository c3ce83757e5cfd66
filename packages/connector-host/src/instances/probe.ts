import { createHttpClient } from "@sluice/connector-sdk";
import type { CheckResult, ClosableHttpClient, Clock, HttpSettings } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import type { Network } from "../collect/network.ts";
import { readAdvancedSetting } from "./advanced-setting.ts";
import type { ProbeRequest } from "./instance-service.ts";

/** Asks a connector to test a configuration at its vendor: each request once, nothing waited out. */
export function createProbe(parts: {
  readonly clock: Clock;
  readonly log: Logger;
  readonly network: Network;
}): (request: ProbeRequest) => AsyncIterable<CheckResult> {
  const { clock, network } = parts;
  return async function* probe({ loaded, config, contentTypes, instance, signal }) {
    const { connector } = loaded;
    const log = parts.log.child({
      test: true,
      type: connector.manifest.id,
      ...(instance === undefined ? {} : { instance: instance.id }),
    });
    const advanced =
      instance === undefined ? undefined : readAdvancedSetting(instance.advancedSetting);
    const budget = network.budgets.of(connector, config, advanced);
    const clients: ClosableHttpClient[] = [];
    const http = (settings: HttpSettings): ClosableHttpClient => {
      const client = createHttpClient(settings, {
        ...network.environment(budget, instance?.id),
        retry: "none",
      });
      clients.push(client);
      return client;
    };
    try {
      const session = connector.open(config as never, { clock, log, http }); // passed the connector's own schema
      yield* connector.test(session, { clock, signal, log, contentTypes });
    } finally {
      for (const client of clients) client.close();
    }
  };
}
