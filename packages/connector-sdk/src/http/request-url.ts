import { ConnectorError } from "../errors.ts";
import type { HttpRequest } from "./http-client.ts";

/**
 * Checks the base URL of a session and gives it without a trailing slash.
 *
 * @throws ConnectorError `config_invalid` when it is no http(s) URL, or carries credentials, a query or a fragment
 */
export function parseBaseUrl(baseUrl: string): string {
  const url = URL.parse(baseUrl);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw invalid("The base URL is not an http or https URL");
  }
  if (url.username !== "" || url.password !== "") {
    throw invalid("The base URL holds credentials; they have fields of their own");
  }
  if (url.search !== "" || url.hash !== "") {
    throw invalid(
      `The base URL ${url.origin}${url.pathname} has a query or a fragment, which is not part of it`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/** The URL of a request: base, path, and the query in the order it was given. */
export function requestUrl(base: string, request: Pick<HttpRequest, "path" | "query">): URL {
  const pairs = Object.entries(request.query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encode(name)}=${encode(String(value))}`],
  );
  return new URL(`${base}${request.path}${pairs.length === 0 ? "" : `?${pairs.join("&")}`}`);
}

/** What is legal in a query (RFC 3986, 3.4) stays readable: times keep their colons. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/%(?:3A|40|2C|2F)/g, decodeURIComponent);
}

function invalid(message: string): ConnectorError {
  return new ConnectorError("config_invalid", message, {
    reason: "base_url",
    explanation: "The base URL is the address of the vendor's API, e.g. https://api.example.com.",
    recommendation: "Enter scheme, host and, where the API has one, a path.",
  });
}
