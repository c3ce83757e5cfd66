import type { ConfigSchema, Manifest } from "@sluice/connector-sdk";

/** When everything in these tests happens. */
export const noon = Date.UTC(2026, 5, 1, 12);

/** A connector type for tests. */
export const manifest: Manifest = {
  id: "post",
  name: "Post",
  vendor: "post",
  version: "1.2.3",
  contract: 1,
  host: "*",
  category: "email",
  namespace: "post",
  capabilities: { collect: true, respond: false },
  nativeAlertsMapped: false,
  runsOn: ["dp"],
  entry: "index.js",
  contentTypes: [
    {
      id: "letters",
      title: "Letters",
      index: "syslog",
      msgClass: "post_letters",
      locating: { msg_class: "post_letters" },
      defaultIntervalMinutes: 5,
    },
  ],
  hosts: ["config:base_url"],
  responseActions: [],
  credentialSteps: [],
  limits: [],
  docs: [],
};

/** Its configuration: one secret, defaults, a number. */
export const config: ConfigSchema = {
  type: "object",
  additionalProperties: false,
  required: ["base_url", "api_key", "box"],
  properties: {
    base_url: { type: "string", title: "Base URL", default: "https://post.test", format: "url" },
    api_key: { type: "string", title: "API key", "x-secret": true },
    box: { type: "string", title: "Box" },
    interval: { type: "integer", title: "Interval", default: 5, minimum: 1 },
    note: { type: "string", title: "Note" },
  },
};
