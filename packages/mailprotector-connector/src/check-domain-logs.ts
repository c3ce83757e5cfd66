import {
  ConnectorError,
  contains,
  type CheckResult,
  type TestContext,
} from "@sluice/connector-sdk";
import type { LogsPage, MailprotectorApi } from "./api.ts";
import { askDialects, askNewest, countOutside, type Asked } from "./ask-dialects.ts";
import { failed } from "./check-result.ts";
import { domainLogs, newestFirst, timeOf } from "./domain-logs.ts";

/** What was answered for the last interval, and the newest logs there are when the interval had none. */
interface Seen {
  readonly asked: Asked & { readonly page: LogsPage };
  readonly newest: LogsPage | undefined;
  /** The vendor's clock minus ours, in milliseconds. */
  readonly clockOffsetMs: number | undefined;
}

/** Beyond this difference between the clocks, in milliseconds, an operator should know. */
const clockToleranceMs = 120_000;

const title = "Domain Logs";

/**
 * Asks for the logs of the last interval in the shape that Collect uses, and shows as evidence what was seen of the
 * vendor's dialect.
 *
 * @throws `signal.reason` when the signal aborts
 */
export async function checkDomainLogs(
  api: MailprotectorApi,
  ctx: TestContext,
  contentType: string,
): Promise<CheckResult> {
  const id = `content_type:${contentType}`;
  if (contentType !== domainLogs.id) return unknownType(id, contentType);
  const startedAt = ctx.clock.now();
  const asked = await askDialects(api, ctx);
  if (asked.error !== undefined) {
    const { query, error } = asked;
    const durationMs = ctx.clock.now() - startedAt;
    return failed({ id, title, error, evidence: { variant: query.variant }, durationMs });
  }
  const { vendorNow } = asked.page;
  const clockOffsetMs = vendorNow === undefined ? undefined : vendorNow - ctx.clock.now();
  // Nothing in one interval is usual for a small domain; nothing at all is not.
  const newest = asked.page.rows.length > 0 ? asked.page : (await askNewest(api, ctx)).page;
  const seen = { asked, newest, clockOffsetMs };
  const evidence = evidenceOf(seen);
  return { id, title, ...verdict(seen), evidence, durationMs: ctx.clock.now() - startedAt };
}

function verdict(seen: Seen): Pick<CheckResult, "status" | "message" | "recommendation"> {
  const { asked, newest, clockOffsetMs = 0 } = seen;
  if (asked.query.variant === newestFirst) {
    return {
      status: "warn",
      message: "The vendor follows no time filter that is known: logs are read newest first.",
      recommendation: "Keep the interval short, so that fewer than 5,000 logs come within it.",
    };
  }
  if (newest?.rows.length === 0) {
    return {
      status: "warn",
      message: "The vendor answered, but with no log at all, whatever the time.",
      recommendation:
        "If the domain had mail in the last two weeks, the role of the API key may not read its logs: take the key of a role that may.",
    };
  }
  const newestTime = newest === undefined ? undefined : newestOf(newest);
  if (
    asked.page.rows.length === 0 &&
    newestTime !== undefined &&
    contains(asked.query, newestTime)
  ) {
    return {
      status: "warn",
      message: "The time filter left out a log that lies within the interval asked for.",
      recommendation: "Nothing to do: collection tries the other filters until one holds.",
    };
  }
  if (Math.abs(clockOffsetMs) > clockToleranceMs) {
    return {
      status: "warn",
      message: `The vendor's clock differs from this machine's by ${Math.round(clockOffsetMs / 1_000)} seconds.`,
      recommendation: "Set this machine's clock by NTP. Collection goes by the earlier of the two.",
    };
  }
  return {
    status: "pass",
    message: `The vendor answered with ${asked.page.rows.length} logs of the last interval.`,
  };
}

function evidenceOf({ asked, newest, clockOffsetMs }: Seen): CheckResult["evidence"] {
  const { query, page } = asked;
  const newestTime = newest === undefined ? undefined : newestOf(newest);
  return {
    variant: query.variant,
    request: page.request,
    since: new Date(query.since).toISOString(),
    until: new Date(query.until).toISOString(),
    page_size_asked: query.pageSize,
    records_seen: page.rows.length,
    records_outside_window: countOutside(query, page),
    totals_header: page.pagination?.slice(0, 300) ?? "none",
    ...(page.total === undefined ? {} : { total: page.total }),
    ...(newestTime === undefined ? {} : { newest_record: new Date(newestTime).toISOString() }),
    ...(clockOffsetMs === undefined ? {} : { clock_offset_ms: clockOffsetMs }),
  };
}

function newestOf(page: LogsPage): number | undefined {
  const times = Array.from(page.rows, timeOf).filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.max(...times);
}

function unknownType(id: string, contentType: string): CheckResult {
  const error = new ConnectorError(
    "config_invalid",
    `content_type: "${contentType}" is not known`,
    {
      explanation: "The configuration asks for a content type that this connector does not have.",
      recommendation: `Choose ${title} (${domainLogs.id}).`,
    },
  );
  return failed({ id, title: contentType, error, evidence: {}, durationMs: 0 });
}
