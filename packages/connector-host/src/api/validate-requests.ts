import { Ajv } from "ajv";
import type { Api } from "./api.ts";

/**
 * Finds everything wrong with a request at once. What comes in a URL is text and is turned into the wanted type; a
 * body says its types itself, and a wrong one is a mistake.
 */
export function validateRequests(api: Api): void {
  const options = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false };
  const strict = new Ajv({ ...options, formats: { "date-time": true } });
  const coercing = new Ajv({ ...options, coerceTypes: true, formats: { "date-time": true } });
  api.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === "body" ? strict : coercing).compile(schema as object),
  );
}
