import http from "node:http";
import axios from "axios";
import { domainId, vendorKey } from "./vendor-setup.ts";

/** What the measurements ask of a host, over its public API. */
export interface HostClient {
  addConnector(connector: ConnectorToAdd): Promise<void>;
  /** Records that are durable in the lake, by the host's own metrics. */
  storedRecords(): Promise<number>;
  healthz(): Promise<void>;
  search(body: unknown): Promise<SearchAnswer>;
  count(body: unknown): Promise<number>;
}

export interface ConnectorToAdd {
  readonly vendorUrl: string;
  readonly type: string;
  readonly windowsInFlight: number;
  /** @default "benchmark" */
  readonly name?: string;
  /** @default the domain that has the records */
  readonly domainId?: number;
  /** @default the host's own */
  readonly tenant?: string;
  /** @default 5 */
  readonly intervalMinutes?: number;
  /** @default true */
  readonly isCollect?: boolean;
}

export interface SearchAnswer {
  readonly hits: { readonly hits: readonly unknown[] };
  readonly aggregations?: Readonly<Record<string, { readonly buckets: readonly unknown[] }>>;
}

/** Tokens last ten minutes. */
const tokenAgeMs = 5 * 60_000;

/** Signs in. */
export async function connectHost(url: string, adminKey: string): Promise<HostClient> {
  const client = axios.create({
    baseURL: url,
    httpAgent: new http.Agent({ keepAlive: true }),
    proxy: false,
  });
  let token = { text: "", at: 0 };
  const headers = async (): Promise<{ readonly authorization: string }> => {
    if (Date.now() - token.at > tokenAgeMs) {
      const withKey = { headers: { authorization: `Bearer ${adminKey}` } };
      const { data } = await client.post<{ access_token: string }>(
        "/connect/api/v1/access_token",
        undefined,
        withKey,
      );
      token = { text: data.access_token, at: Date.now() };
    }
    return { authorization: `Bearer ${token.text}` };
  };
  await headers();
  const ask = async <Answer>(path: string, body: unknown): Promise<Answer> =>
    (await client.post<Answer>(path, body, { headers: await headers() })).data;
  return {
    addConnector: async (connector) => {
      await ask("/connect/api/v1/connectors", bodyOf(connector));
    },
    storedRecords: async () => storedIn((await client.get<string>("/metrics")).data),
    healthz: async () => {
      await client.get("/healthz");
    },
    search: async (body) => ask("/connect/api/data/syslog/_search", body),
    count: async (body) =>
      (await ask<{ count: number }>("/connect/api/data/syslog/_count", body)).count,
  };
}

function bodyOf(connector: ConnectorToAdd): unknown {
  const { vendorUrl, type, windowsInFlight, name = "benchmark", tenant } = connector;
  return {
    name,
    type,
    is_collect: connector.isCollect ?? true,
    ...(tenant === undefined ? {} : { cust_id: tenant }),
    conf: {
      base_url: vendorUrl,
      api_key: vendorKey,
      domain_id: String(connector.domainId ?? domainId),
      interval: connector.intervalMinutes ?? 5,
    },
    // The budget is there to be polite; here it would be all that is measured.
    advanced_setting: {
      budget: { requests: 10_000, per_ms: 1_000 },
      windows_in_flight: windowsInFlight,
    },
  };
}

function storedIn(metrics: string): number {
  const lines = metrics.matchAll(/^sluice_records_total\{[^}]*kind="new"[^}]*\} (\S+)$/gm);
  return lines.reduce((sum, [, value]) => sum + Number(value), 0);
}
