import { adminKey } from "./start-host.ts";

/** What a test sets up over the API before it looks at a page. */
export interface HostClient {
  /** Calls the API; throws when it does not succeed. Paths are below `/connect/api/v1/`. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Adds a connector of the simulated vendor; gives its id. */
  addConnector(choice: ConnectorChoice): Promise<string>;
}

export interface ConnectorChoice {
  readonly name: string;
  readonly vendor: string;
  readonly domain: string;
  readonly tenant?: string;
  /** @default true */
  readonly isCollect?: boolean;
  /** @default 1 */
  readonly lookBackDays?: number;
  readonly conf?: Readonly<Record<string, unknown>>;
}

export const vendorKey = "mp-key-0123456789abcdef";

export function createHostClient(url: string): HostClient {
  const call: HostClient["call"] = async (method, path, body) => {
    const answer = await fetch(`${url}/connect/api/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await newToken(url)}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  };
  return {
    call,
    addConnector: async ({ name, vendor, domain, tenant, conf, ...how }) => {
      const created = await call("POST", "connectors", {
        name,
        type: "mailprotector",
        is_collect: how.isCollect ?? true,
        ...(tenant === undefined ? {} : { cust_id: tenant }),
        conf: { base_url: vendor, api_key: vendorKey, domain_id: domain, interval: 1, ...conf },
        advanced_setting: {
          budget: { requests: 10_000, per_ms: 100 },
          look_back_days: how.lookBackDays ?? 1,
        },
      });
      return (created as { readonly _id: string })._id;
    },
  };
}

async function newToken(url: string): Promise<string> {
  const answer = await fetch(`${url}/connect/api/v1/access_token`, {
    method: "POST",
    headers: { authorization: `Bearer ${adminKey}` },
  });
  const { access_token } = (await answer.json()) as { readonly access_token: string };
  return access_token;
}
