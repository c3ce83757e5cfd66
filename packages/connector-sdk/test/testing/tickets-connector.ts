import {
  type Connector,
  type ConfigSchema,
  contractError,
  defineStream,
  type HttpClient,
  isConnectorError,
  type Manifest,
  type Stream,
  type VendorPage,
  type WindowQuery,
} from "@sluice/connector-sdk";

export interface TicketsConfig {
  readonly base_url: string;
  readonly token: string;
}

type Ticket = Readonly<Record<string, unknown>>;

export const ticketsManifest: Manifest = {
  id: "tickets",
  name: "Tickets",
  vendor: "acme",
  version: "1.0.0",
  contract: 1,
  host: ">=1.2",
  category: "saas",
  namespace: "tickets",
  capabilities: { collect: true, respond: false },
  nativeAlertsMapped: false,
  runsOn: ["dp"],
  entry: "src/index.ts",
  contentTypes: [
    {
      id: "tickets",
      title: "Tickets",
      index: "syslog",
      msgClass: "acme_tickets",
      locating: { msg_class: "acme_tickets" },
      defaultIntervalMinutes: 5,
    },
  ],
  hosts: ["config:base_url"],
  responseActions: [],
  credentialSteps: [],
  limits: [],
  docs: [],
};

const config: ConfigSchema = {
  type: "object",
  additionalProperties: false,
  required: ["base_url", "token"],
  properties: {
    base_url: { type: "string", title: "Base URL", format: "url" },
    token: { type: "string", title: "Token", "x-secret": true },
  },
};

/** Asks for one page of tickets, as an honest connector does. */
export async function getTickets(
  http: HttpClient,
  query: WindowQuery,
  signal: AbortSignal,
): Promise<VendorPage<Ticket>> {
  const { since, until, order, pageSize, firstPage: page, purpose } = query;
  const answer = await http.get({
    path: "/tickets",
    query: { since, until, order, page, size: pageSize },
    signal,
    purpose,
  });
  if (!Array.isArray(answer.json)) throw contractError("wrong_shape", "expected a list");
  return { rows: answer.json as Ticket[], request: answer.request, status: answer.status };
}

/** The stream of an honest connector, with `change` on top. */
export function ticketsStream(
  change: Partial<Stream<HttpClient, Ticket>> = {},
): Stream<HttpClient, Ticket> {
  return defineStream<HttpClient, Ticket>({
    id: "tickets",
    traits: {
      cap: 1_000,
      pageSizes: [100, 50],
      granuleMs: 1_000,
      orders: ["asc", "desc"],
      totals: "none",
      retentionMs: 86_400_000,
    },
    async *read(http, query, { signal }) {
      for (let firstPage = query.firstPage; ; firstPage++) {
        const page = await getTickets(http, { ...query, firstPage }, signal);
        yield page;
        if (page.rows.length === 0) return;
      }
    },
    identity: ({ id }) => (typeof id === "number" ? String(id) : undefined),
    time: ({ at }) => (typeof at === "number" ? at : undefined),
    normalize: ({ user }) =>
      typeof user === "string" && user !== "" ? { user: { name: user } } : {},
    ...change,
  });
}

/** A connector that keeps every promise, with `change` on top. */
export function ticketsConnector(
  change: Partial<Connector<TicketsConfig, HttpClient>> = {},
): Connector<TicketsConfig, HttpClient> {
  return {
    manifest: ticketsManifest,
    config,
    source: ({ base_url }) => ({ origin: new URL(base_url).origin, account: "all" }),
    open: ({ base_url, token }, ctx) =>
      ctx.http({ baseUrl: base_url, authHeaders: { Authorization: token } }),
    async *test(http, { signal }) {
      const check = { id: "content_type:tickets", title: "Tickets", evidence: {}, durationMs: 0 };
      try {
        await http.get({ path: "/tickets", signal, purpose: "test" });
        yield { ...check, status: "pass" };
      } catch (error) {
        if (!isConnectorError(error)) throw error;
        const { code, message, explanation, recommendation, httpStatus } = error;
        const words = { code, message, explanation, recommendation };
        yield { ...check, ...words, status: "fail", ...(httpStatus && { httpStatus }) };
      }
    },
    streams: [ticketsStream()],
    ...change,
  };
}

/** What the vendor answers to one reading: two pages and the empty one after them. */
export const ticketsPages = [
  {
    json: [
      { id: 1, at: 1_768_478_100_000, user: "ana" },
      { id: 2, at: 1_768_478_101_000 },
    ],
  },
  { json: [{ id: 3, at: 1_768_478_102_000, user: "ben" }] },
  { json: [] },
];
