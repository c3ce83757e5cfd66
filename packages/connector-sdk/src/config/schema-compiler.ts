// oxlint-disable-next-line no-restricted-imports -- the 2020-12 build of ajv has no other address
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** Keywords that say how a field is drawn and kept, not what it may be. */
const hintKeywords = [
  "x-secret",
  "x-order",
  "x-show-if",
  "x-pinned",
  "x-warning",
  "x-placeholder",
] as const;

/**
 * An ajv for JSON Schema 2020-12 that lists every problem, fills in defaults, knows our hints and the usual formats, and in
 * addition `url` (an absolute http or https address).
 */
export function schemaCompiler(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    useDefaults: true,
    verbose: true,
    strict: true,
    strictRequired: false,
  });
  for (const keyword of hintKeywords) ajv.addKeyword({ keyword });
  // ajv-formats is CommonJS whose default export is the plug-in itself for Node, a member of it for TypeScript.
  const addFormats = formats as unknown as (typeof formats)["default"];
  addFormats(ajv);
  ajv.addFormat("url", { type: "string", validate: isWebUrl });
  return ajv;
}

export type { ValidateFunction };

function isWebUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:");
}
