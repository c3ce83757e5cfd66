import {
  defineStream,
  parseTimestampMs,
  readPages,
  type Rows,
  type StreamTraits,
  type WindowQuery,
} from "@sluice/connector-sdk";
import type { LogRow, LogsPage, LogsQuery, MailprotectorApi } from "./api.ts";
import { normalize } from "./normalize.ts";

/** The dialect without a time filter: the newest logs first, until the window is left. */
export const newestFirst = "newest-first";

/**
 * What is believed of `/logs`. Two weeks and 5,000 records are said by the platform's page of this connector; the
 * rest follows the names that the API uses (`@timestamp`, `prime.*`: a search index) and is checked by the host.
 */
const traits: StreamTraits = {
  cap: 5_000,
  pageSizes: [1_000, 500, 100, 50],
  granuleMs: 1,
  orders: ["asc", "desc"],
  totals: "capped",
  retentionMs: 14 * 86_400_000,
  expectedLagMs: 30_000,
  sortFields: [
    "prime.recipient",
    "prime.subject",
    "prime.from_header_raw",
    "prime.score",
    "prime.decision",
    "prime.direction",
  ],
  axes: [{ field: "direction", values: ["inbound", "outbound"] }],
};

/** Every message that the filter saw for the domain: one record for each recipient. */
export const domainLogs = defineStream<MailprotectorApi, LogRow>({
  id: "domain_logs",
  traits,
  // The name of the time field first, because a wrong page parameter costs requests and a wrong filter costs records.
  variants: [
    "received_at/page_size",
    "@timestamp/page_size",
    "created_at/page_size",
    "received_at/per_page",
    "@timestamp/per_page",
    "created_at/per_page",
    newestFirst,
  ],

  read: (api, query, ctx) =>
    readPages({
      firstPage: query.firstPage,
      ask: (page) => api.logs({ ...logsQuery(query), page }, ctx.signal),
      isLast: (answer) => isLastFor(query, answer),
    }),

  identity: (row) => idText((row as LogRow | null)?.id),
  time: (row) => timeOf(row),
  normalize,
});

/** `query` in the vendor's words, for the dialect that it names. */
export function logsQuery(query: WindowQuery): LogsQuery {
  const isNewestFirst = query.variant === newestFirst;
  const [timeField, pageParameter] = query.variant.split("/");
  return {
    filters: { ...(isNewestFirst ? {} : between(timeField as string, query)), ...axisOf(query) },
    sortField: (isNewestFirst ? undefined : query.sortField) ?? "@timestamp",
    sortDirection: isNewestFirst ? "desc" : query.order,
    page: query.firstPage,
    pageSize: query.pageSize,
    pageSizeParameter: pageParameter === "per_page" ? "per_page" : "page_size",
    purpose: query.purpose,
  };
}

/** When the message was received, epoch milliseconds; `undefined` when the row does not say it readably. */
export function timeOf(row: LogRow | null): number | undefined {
  const receivedAt = row?.received_at;
  return typeof receivedAt === "string" ? parseTimestampMs(receivedAt) : undefined;
}

// Operators as in the vendor's general rule for dates: `field[geq]=…`, `field[lt]=…`.
function between(field: string, { since, until }: WindowQuery): Record<string, string> {
  return {
    [`${field}[geq]`]: new Date(since).toISOString(),
    [`${field}[lt]`]: new Date(until).toISOString(),
  };
}

function axisOf({ axis }: WindowQuery): Record<string, string> {
  return axis === undefined ? {} : { [axis.field]: axis.value };
}

function isLastFor(query: WindowQuery, { rows, isLast, total }: LogsPage): boolean {
  if (rows.length === 0 || hasLeft(query, rows)) return true;
  // Without a total, the vendor's word for "last" proves nothing: the empty page after it does.
  return isLast === true && total !== undefined;
}

/** Newest first ends by itself only at the end of the vendor's retention; below the window nothing was asked for. */
function hasLeft(query: WindowQuery, rows: Rows<LogRow>): boolean {
  if (query.variant !== newestFirst) return false;
  const oldest = timeOf(rows.at(-1) ?? null);
  return oldest !== undefined && oldest < query.since;
}

/** Ids are integers in some answers and text in others; both are text here, digit by digit. */
function idText(id: unknown): string | undefined {
  if (typeof id === "string") return id === "" ? undefined : id;
  if (typeof id === "number") return Number.isFinite(id) ? String(id) : undefined;
  // An integer beyond 2^53 comes as the text that the vendor wrote (`JSON.rawJSON`).
  if (typeof id !== "object" || id === null || !("rawJSON" in id)) return undefined;
  return typeof id.rawJSON === "string" ? id.rawJSON : undefined;
}
