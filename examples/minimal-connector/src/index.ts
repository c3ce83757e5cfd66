import { contractError, defineConnector, isConnectorError } from "@sluice/connector-sdk";
import type { ConfigSchema, HttpClient, HttpRequest, Stream } from "@sluice/connector-sdk";
import manifest from "../connector.json" with { type: "json" };

type Config = Readonly<Record<"base_url" | "account" | "token", string>>;
type Row = Readonly<Record<string, unknown>>;

const text = (title: string) => ({ type: "string", title, minLength: 1 }) as const;
const config: ConfigSchema = {
  type: "object",
  additionalProperties: false,
  required: ["base_url", "account", "token"],
  properties: {
    base_url: { ...text("Base URL"), format: "url", default: "https://api.acme.example" },
    account: text("Account"),
    token: { ...text("API Token"), "x-secret": true },
  },
};

/** `GET /events?from&to&offset&limit` answers `{ items, total }`; anything else must not count as "no events". */
async function getEvents(http: HttpClient, question: Omit<HttpRequest, "path">) {
  const answer = await http.get({ path: "/events", ...question });
  const { items, total } = (answer.json ?? {}) as { items?: unknown; total?: unknown };
  if (Array.isArray(items) && typeof total === "number") {
    const { request, status } = answer;
    return { rows: items as Row[], total, request, status };
  }
  throw contractError("wrong_shape", `${answer.request}: expected { items, total }`);
}

const events: Stream<HttpClient, Row> = {
  id: "events",
  traits: {
    cap: 10_000,
    pageSizes: [200],
    granuleMs: 1_000,
    orders: ["asc"],
    totals: "true",
    retentionMs: 90 * 86_400_000,
  },
  async *read(http, { since, until, pageSize, firstPage, purpose }, { signal }) {
    for (let offset = (firstPage - 1) * pageSize; ; offset += pageSize) {
      const query = { from: since / 1_000, to: until / 1_000, offset, limit: pageSize };
      const page = await getEvents(http, { query, signal, purpose });
      yield page;
      if (page.rows.length === 0 || offset + page.rows.length >= page.total) return;
    }
  },
  identity: ({ id }) => (typeof id === "number" ? `${id}` : undefined),
  time: ({ at }) => (typeof at === "number" ? Math.round(at * 1_000) : undefined),
  normalize: ({ actor }) => (typeof actor === "string" && actor ? { user: { name: actor } } : {}),
};

/** Collects the audit events of one Acme account. */
export const connector = defineConnector({
  manifest,
  config,
  source: ({ base_url, account }: Config) => ({ origin: new URL(base_url).origin, account }),
  open: ({ base_url, token }, ctx) =>
    ctx.http({ baseUrl: base_url, authHeaders: { "X-Token": token } }),
  async *test(http, { signal, clock }) {
    const check = { id: "content_type:events", title: "Audit Events", durationMs: 0 };
    const to = Math.floor(clock.now() / 1_000);
    const query = { from: to - 300, to, offset: 0, limit: 200 };
    try {
      const { total } = await getEvents(http, { query, signal, purpose: "test" });
      yield { ...check, status: "pass", evidence: { total } };
    } catch (error) {
      if (!isConnectorError(error)) throw error;
      const { code, message, explanation, recommendation, httpStatus } = error;
      const failure = { code, message, explanation, recommendation, evidence: {} };
      yield { ...check, status: "fail", ...failure, ...(httpStatus && { httpStatus }) };
    }
  },
  streams: [events],
});
