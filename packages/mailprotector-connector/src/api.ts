import type {
  HttpAnswer,
  HttpClient,
  OpenContext,
  RequestPurpose,
  Rows,
  VendorPage,
} from "@sluice/connector-sdk";
import { apiBaseUrl, type MailprotectorConfig } from "./config.ts";
import { readPagination } from "./pagination.ts";
import { wrongShape } from "./wrong-shape.ts";

/** One log record as received. Only `id` is always there; any field may hold anything: it describes real mail. */
export interface LogRow {
  readonly id?: unknown;
  /** Envelope sender; null for bounces. */
  readonly sender?: unknown;
  /** The From header, as written. */
  readonly from?: unknown;
  readonly recipient?: unknown;
  readonly subject?: unknown;
  readonly direction?: unknown;
  readonly score?: unknown;
  readonly received_at?: unknown;
  readonly ip?: unknown;
  readonly ptr?: unknown;
  /** Not in the vendor's example; taken when it comes. */
  readonly decision?: unknown;
  /** Not in the vendor's example; taken when it comes. */
  readonly message_id?: unknown;
}

/** A domain as the API key sees it. */
export interface Domain {
  readonly id: unknown;
  readonly name?: unknown;
  readonly domain_status?: unknown;
}

/** Parameters of `/logs`, in the vendor's words. */
export interface LogsQuery {
  /** Field filters, e.g. `{ "received_at[geq]": "2026-06-01T00:00:00.000Z" }`. */
  readonly filters: Readonly<Record<string, string>>;
  readonly sortField: string;
  readonly sortDirection: "asc" | "desc";
  /** 1-based. */
  readonly page: number;
  readonly pageSize: number;
  readonly pageSizeParameter: "page_size" | "per_page";
  readonly purpose: RequestPurpose;
}

/** One page of logs, and what the vendor says of the pages around it. */
export interface LogsPage extends VendorPage<LogRow> {
  /** Whether the vendor says that no page follows; `undefined` when it says nothing. */
  readonly isLast: boolean | undefined;
  /** The `X-Pagination` header as it came; `undefined` when there was none. */
  readonly pagination: string | undefined;
}

/** The vendor's API as one configuration sees it: the session of the connector. */
export interface MailprotectorApi {
  readonly config: MailprotectorConfig;
  /**
   * Reads the configured domain.
   *
   * @throws ConnectorError `vendor_contract` when the answer is no domain; else what `HttpClient.get` throws
   */
  getDomain(signal: AbortSignal): Promise<{ readonly domain: Domain; readonly answer: HttpAnswer }>;
  /**
   * Reads one page of the domain's logs.
   *
   * @throws ConnectorError `vendor_contract` when the answer is no list; else what `HttpClient.get` throws
   */
  logs(query: LogsQuery, signal: AbortSignal): Promise<LogsPage>;
}

/**
 * Builds the session; sends nothing.
 *
 * @see https://api.mailprotector.com (the vendor's published collection: `domains/{id}`, `domains/{id}/logs`)
 */
export function createApi(config: MailprotectorConfig, ctx: OpenContext): MailprotectorApi {
  const http: HttpClient = ctx.http({
    baseUrl: apiBaseUrl(config),
    authHeaders: { Authorization: `Bearer ${config.api_key}` },
    verifyTls: config.disable_ssl_verification !== true,
  });
  const path = `/domains/${encodeURIComponent(config.domain_id)}`;
  return {
    config,
    async getDomain(signal) {
      const answer = await http.get({ path, signal, purpose: "test" });
      if (!isDomain(answer.json)) throw wrongShape(answer, "a domain with an id", config.api_key);
      return { domain: answer.json, answer };
    },
    async logs(query, signal) {
      const { purpose } = query;
      const answer = await http.get({
        path: `${path}/logs`,
        query: parameters(query),
        signal,
        purpose,
        rows: true,
      });
      if (answer.rows === undefined) throw wrongShape(answer, "a list of logs", config.api_key);
      return logsPage(answer, answer.rows as Rows<LogRow>, query.page);
    },
  };
}

function isDomain(json: unknown): json is Domain {
  return typeof json === "object" && json !== null && !Array.isArray(json) && "id" in json;
}

function parameters(query: LogsQuery): Record<string, string | number> {
  return {
    ...query.filters,
    sort_field: query.sortField,
    sort_direction: query.sortDirection,
    page: query.page,
    [query.pageSizeParameter]: query.pageSize,
  };
}

function logsPage(answer: HttpAnswer, rows: Rows<LogRow>, page: number): LogsPage {
  const header = answer.headers["x-pagination"];
  const { total, isLast } = readPagination(header, page);
  return {
    rows,
    request: answer.request,
    status: answer.status,
    ...(total === undefined ? {} : { total }),
    ...(answer.vendorNow === undefined ? {} : { vendorNow: answer.vendorNow }),
    isLast,
    pagination: header,
  };
}
