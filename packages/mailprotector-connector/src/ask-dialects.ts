import {
  contains,
  floorTo,
  type ConnectorError,
  type TestContext,
  type WindowQuery,
} from "@sluice/connector-sdk";
import type { LogsPage, MailprotectorApi } from "./api.ts";
import { attempt } from "./check-result.ts";
import { domainLogs, logsQuery, newestFirst, timeOf } from "./domain-logs.ts";

/** One question and what came of it: a page, or the error that came instead. */
export type Asked = { readonly query: WindowQuery } & (
  | { readonly page: LogsPage; readonly error?: undefined }
  | { readonly page?: undefined; readonly error: ConnectorError }
);

const { pageSizes, orders } = domainLogs.traits;
const largestPage = pageSizes[0] as number;
const smallestPage = pageSizes.at(-1) as number;

/**
 * Asks for the first page of the last interval, in each dialect of the stream in turn, until the vendor neither
 * refuses the request (400, 422) nor answers with logs from outside of the interval. Any other error ends it at once.
 *
 * @throws `signal.reason` when the signal aborts
 */
export async function askDialects(api: MailprotectorApi, ctx: TestContext): Promise<Asked> {
  const [likeliest = newestFirst, ...others] = domainLogs.variants ?? [];
  const first = await ask(
    api,
    ctx,
    lastInterval(api, ctx, { variant: likeliest, pageSize: largestPage }),
  );
  if (isSettled(first)) return first;
  // A refusal may mean the page size as well as the filter: from here on the smallest one is asked for.
  for (const variant of [likeliest, ...others]) {
    const asked = await ask(api, ctx, lastInterval(api, ctx, { variant, pageSize: smallestPage }));
    if (isSettled(asked)) return asked;
  }
  return first;
}

/**
 * Asks for the newest logs, whenever they were; how the vendor answers when there is nothing to filter by time.
 *
 * @throws `signal.reason` when the signal aborts
 */
export async function askNewest(api: MailprotectorApi, ctx: TestContext): Promise<Asked> {
  return await ask(
    api,
    ctx,
    lastInterval(api, ctx, { variant: newestFirst, pageSize: smallestPage }),
  );
}

/** How many logs of the page lie outside of the window that was asked for. */
export function countOutside(query: WindowQuery, page: LogsPage): number {
  return [...page.rows].filter((row) => {
    const time = timeOf(row);
    return time !== undefined && !contains(query, time);
  }).length;
}

async function ask(api: MailprotectorApi, ctx: TestContext, query: WindowQuery): Promise<Asked> {
  const outcome = await attempt(ctx, () => api.logs(logsQuery(query), ctx.signal));
  return "value" in outcome ? { query, page: outcome.value } : { query, error: outcome.error };
}

function isSettled({ query, page, error }: Asked): boolean {
  if (error !== undefined) return error.code !== "bad_request";
  return query.variant === newestFirst || countOutside(query, page) === 0;
}

function lastInterval(
  api: MailprotectorApi,
  ctx: TestContext,
  shape: Pick<WindowQuery, "variant" | "pageSize">,
): WindowQuery {
  // Bounds on whole seconds, as Collect asks until a finer step is proved.
  const until = floorTo(ctx.clock.now(), 1_000);
  return {
    ...shape,
    since: until - api.config.interval * 60_000,
    until,
    order: orders[0] ?? "asc",
    firstPage: 1,
    purpose: "test",
  };
}
