import type { ApiClient } from "./api-client.ts";
import { vendorKey } from "./stage.ts";

/** A budget that never makes a test wait. */
export const noBudget = { requests: 10_000, per_ms: 100 };

export interface ConnectorChoice {
  readonly url: string;
  readonly conf?: Readonly<Record<string, unknown>>;
  readonly advanced?: Readonly<Record<string, unknown>>;
  readonly name?: string;
  readonly custId?: string;
}

/** The body of `POST connectors` for the simulator. */
export function connectorBody({
  url,
  conf = {},
  advanced = {},
  name = "mail of domain 102",
  custId,
}: ConnectorChoice) {
  return {
    ...(custId === undefined ? {} : { cust_id: custId }),
    name,
    type: "mailprotector",
    category: "email",
    is_collect: true,
    is_respond: false,
    run_on: "dp",
    conf: { base_url: url, api_key: vendorKey, interval: 5, domain_id: "102", ...conf },
    advanced_setting: { budget: noBudget, ...advanced },
  };
}

/** Adds a connector; gives its id. */
export async function addConnector(api: ApiClient, choice: ConnectorChoice): Promise<string> {
  const answer = await api.post("connectors", connectorBody(choice));
  if (answer.status !== 201) throw new Error(`POST connectors: ${answer.status} ${answer.text}`);
  return answer.body._id as string;
}

/** The status of a connector as the list shows it. */
export async function statusOf(api: ApiClient, id: string) {
  const answer = await api.get(`connectors/${id}`);
  return answer.body.status as {
    readonly state: string;
    readonly code: number;
    readonly message: string;
    readonly error_code?: string;
    readonly recommendation?: string;
  };
}
