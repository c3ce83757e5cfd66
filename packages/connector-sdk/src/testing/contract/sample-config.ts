import type { ConfigSchema, FieldSchema } from "../../config/config-schema.ts";

/** A configuration for tests: the defaults, and a made-up value for each required field that has none. */
export function sampleConfig(schema: ConfigSchema): Record<string, unknown> {
  const config: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.properties)) {
    if (field.default !== undefined) config[name] = field.default;
    else if (schema.required.includes(name)) config[name] = sampleValue(name, field);
  }
  return config;
}

function sampleValue(name: string, field: FieldSchema): unknown {
  if (field.enum !== undefined && field.enum.length > 0) return field.enum[0];
  switch (field.type) {
    case "string":
      return field.format === "url" || field.format === "uri"
        ? "https://vendor.example"
        : `sample-${name}`;
    case "integer":
    case "number":
      return field.minimum ?? 1;
    case "boolean":
      return false;
    case "array":
      return field["x-pinned"] ?? [];
  }
}
