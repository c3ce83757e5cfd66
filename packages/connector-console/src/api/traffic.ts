import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

/** Records over time, as the API shows them. */
export type Traffic =
  paths["/connect/api/v1/connectors/{id}/traffic"]["get"]["responses"]["200"]["content"]["application/json"];
export type StreamTraffic = Traffic["streams"][number];

const refreshMs = 10_000;

export interface AskedTraffic {
  readonly id: string;
  /** Names what is asked for: the answer to another name replaces it. */
  readonly name: string;
  /** The bounds at the moment of asking, epoch milliseconds. */
  readonly span: () => { readonly since: number; readonly until: number };
}

/** Records of a span, which may go on with the clock. */
export function trafficQuery({ id, name, span }: AskedTraffic) {
  return queryOptions({
    queryKey: ["traffic", id, name],
    queryFn: ({ signal }) => {
      const { since, until } = span();
      const query = { since: String(Math.floor(since)), until: String(Math.ceil(until)) };
      const params = { path: { id }, query };
      return answered(api.GET("/connect/api/v1/connectors/{id}/traffic", { params, signal }));
    },
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });
}
