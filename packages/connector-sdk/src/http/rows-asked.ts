import type { HttpAnswer, HttpRequest } from "./http-client.ts";

/** `HttpAnswer.rows` of a body that was parsed as a whole. */
export function rowsAsked(
  { rows: isAsked = false }: Pick<HttpRequest, "rows">,
  json: unknown,
): Pick<HttpAnswer, "rows"> {
  return isAsked && Array.isArray(json) ? { rows: json } : {};
}
