import type { Manifest, ManifestContentType } from "./manifest.ts";

const text = { type: "string", minLength: 1 } as const;
const texts = { type: "array", items: text } as const;
const id = { type: "string", pattern: "^[a-z][a-z0-9_]*$", maxLength: 64 } as const;

const contentType = {
  id,
  title: text,
  index: id,
  msgClass: id,
  locating: { type: "object", minProperties: 1, additionalProperties: text },
  defaultIntervalMinutes: { type: "integer", minimum: 1, maximum: 10_080 },
} as const satisfies Record<keyof ManifestContentType, object>;

const properties = {
  id: { type: "string", pattern: "^[a-z][a-z0-9-]*$", maxLength: 64 },
  name: text,
  vendor: text,
  version: { type: "string", format: "semver" },
  contract: { type: "integer", minimum: 1 },
  host: { type: "string", format: "semver-range" },
  category: text,
  namespace: id,
  capabilities: {
    type: "object",
    additionalProperties: false,
    required: ["collect", "respond"],
    properties: { collect: { type: "boolean" }, respond: { type: "boolean" } },
  },
  nativeAlertsMapped: { type: "boolean" },
  runsOn: { ...texts, minItems: 1 },
  entry: { type: "string", pattern: "^(?!/)(?!.*\\.\\.)[^\\\\]+\\.(?:js|mjs|ts)$" },
  contentTypes: {
    type: "array",
    minItems: 1,
    items: {
      type: "object",
      additionalProperties: false,
      required: Object.keys(contentType),
      properties: contentType,
    },
  },
  hosts: { ...texts, minItems: 1 },
  responseActions: texts,
  credentialSteps: texts,
  limits: texts,
  docs: {
    type: "array",
    items: {
      type: "object",
      additionalProperties: false,
      required: ["title", "url"],
      properties: { title: text, url: { type: "string", format: "url" } },
    },
  },
} as const satisfies Record<keyof Manifest, object>;

/**
 * JSON Schema 2020-12 of `connector.json`. Every key is required and no other is known; `$schema` may be given for editors.
 * Formats `semver`, `semver-range` and `url` are checked by `verifyManifest` and ignored by others.
 */
export const manifestSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Sluice connector manifest",
  type: "object",
  additionalProperties: false,
  required: Object.keys(properties),
  properties: { $schema: { type: "string" }, ...properties },
} as const;
