import { defineConnector } from "@sluice/connector-sdk";
import manifest from "../connector.json" with { type: "json" };
import { advice } from "./advice.ts";
import { createApi } from "./api.ts";
import { test } from "./checks.ts";
import { budgetKey, config, source } from "./config.ts";
import { domainLogs } from "./domain-logs.ts";

/** Collects the mail logs of one Mailprotector domain. */
export const mailprotector = defineConnector({
  manifest,
  config,
  source,
  budgetKey,
  advice,
  open: createApi,
  test,
  streams: [domainLogs],
});

// The name by which a host finds the connector in the module that the manifest calls its entry.
export { mailprotector as connector };
export type { Domain, LogRow, LogsPage, LogsQuery, MailprotectorApi } from "./api.ts";
export type { MailprotectorConfig } from "./config.ts";
