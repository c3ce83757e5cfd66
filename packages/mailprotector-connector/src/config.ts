import { createHash } from "node:crypto";
import { ConnectorError, type ConfigSchema, type SourceIdentity } from "@sluice/connector-sdk";

/** A configuration that the schema below has accepted, defaults filled in. */
export interface MailprotectorConfig {
  readonly base_url: string;
  /** Secret. */
  readonly api_key: string;
  /** @default false */
  readonly disable_ssl_verification?: boolean;
  /** Minutes. */
  readonly interval: number;
  readonly domain_id: string;
  readonly content_type: readonly string[];
}

/** Where the API lives below the Base URL. @see https://api.mailprotector.com ("Base URL") */
const apiPath = "/api/v1";

/** The whole configuration, in the order of the form. */
export const config: ConfigSchema = {
  type: "object",
  additionalProperties: false,
  required: ["base_url", "api_key", "interval", "domain_id"],
  properties: {
    base_url: {
      type: "string",
      title: "Base URL",
      description:
        "Address of the Mailprotector API, beginning with https://. A trailing slash or /api/v1 may be given or left out.",
      default: "https://emailservice.io",
      format: "url",
      maxLength: 2_000,
      "x-placeholder": "https://emailservice.io",
      "x-order": 1,
    },
    api_key: {
      type: "string",
      title: "API Key",
      description:
        "Shown in the Mailprotector console under your profile, Roles, View API Key: one word, without spaces.",
      // What an HTTP header can carry: a pasted line break or blank is found here and not by a confusing 401.
      pattern: "^[!-~]+$",
      maxLength: 4_000,
      "x-secret": true,
      "x-order": 2,
    },
    disable_ssl_verification: {
      type: "boolean",
      title: "Disable SSL Certificate Verification",
      description:
        "Leave this off unless the Base URL is a proxy of your own with a certificate of your own.",
      default: false,
      "x-warning": {
        when: true,
        text: "Whoever can redirect the connection can then read the API key and every log, and can answer in the vendor's name, unnoticed.",
      },
      "x-order": 3,
    },
    interval: {
      type: "integer",
      title: "Interval (min)",
      description: "Minutes between two collections.",
      default: 5,
      minimum: 1,
      // Half of the vendor's retention: one missed collection must not cost records.
      maximum: 10_080,
      "x-order": 4,
    },
    domain_id: {
      type: "string",
      title: "Domain ID",
      description:
        'The id of the domain in Mailprotector, as text: in JSON write "102" with quotation marks, not 102.',
      pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
      maxLength: 200,
      "x-placeholder": "102",
      "x-order": 5,
    },
    content_type: {
      type: "array",
      title: "Content Type",
      description: "What is collected. Domain Logs is always on: it is what this connector is for.",
      items: { type: "string", oneOf: [{ const: "domain_logs", title: "Domain Logs" }] },
      uniqueItems: true,
      default: ["domain_logs"],
      "x-pinned": ["domain_logs"],
      "x-order": 6,
    },
  },
};

/**
 * The address under which every path of the API lies, e.g. `https://emailservice.io/api/v1`.
 *
 * @throws ConnectorError `config_invalid` when the Base URL is not a plain http(s) address
 */
export function apiBaseUrl({ base_url }: Pick<MailprotectorConfig, "base_url">): string {
  const url = URL.canParse(base_url.trim()) ? new URL(base_url.trim()) : undefined;
  const isPlain =
    url !== undefined &&
    (url.protocol === "https:" || url.protocol === "http:") &&
    url.username + url.password + url.search + url.hash === "";
  if (!isPlain) {
    throw new ConnectorError(
      "config_invalid",
      "base_url: expected an http(s) address without user, password, query and fragment",
      {
        reason: "base_url",
        explanation: "The Base URL is not an address that the connector can call.",
        recommendation: "Enter the address of the API, e.g. https://emailservice.io.",
      },
    );
  }
  const prefix = url.pathname.replace(/\/+$/, "").replace(/\/api\/v1$/, "");
  return url.origin + prefix + apiPath;
}

/** What is collected: one domain at one API. Another key for the same domain is the same source. */
export function source(config: MailprotectorConfig): SourceIdentity {
  return { origin: new URL(apiBaseUrl(config)).origin, account: config.domain_id };
}

/** One API key has one quota, however many domains are collected with it. Holds a digest, never the key. */
export function budgetKey(config: MailprotectorConfig): string {
  const digest = createHash("sha256").update(config.api_key).digest("hex").slice(0, 12);
  return `${source(config).origin}#${digest}`;
}
