import { Type, type Static } from "typebox";
import type { CatalogEntry } from "../host-services.ts";

/** A connector type: what its manifest and its configuration schema say, unchanged. */
export const connectorTypeSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  vendor: Type.String(),
  category: Type.String(),
  version: Type.String(),
  is_collect: Type.Boolean(),
  is_respond: Type.Boolean(),
  origin: Type.Enum(["built-in", "folder"]),
  manifest: Type.Record(Type.String(), Type.Unknown(), { description: "Its `connector.json`" }),
  config: Type.Record(Type.String(), Type.Unknown(), {
    description: "JSON Schema of `conf`, with `x-` hints for forms",
  }),
});

/** Writes a catalog entry as clients read it. */
export function toConnectorType(entry: CatalogEntry): Static<typeof connectorTypeSchema> {
  const { manifest, config, origin } = entry;
  return {
    id: manifest.id,
    name: manifest.name,
    vendor: manifest.vendor,
    category: manifest.category,
    version: manifest.version,
    is_collect: manifest.capabilities.collect,
    is_respond: manifest.capabilities.respond,
    origin,
    manifest: { ...manifest },
    config: { ...config },
  };
}
