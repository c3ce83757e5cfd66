import { neverAborts } from "../time/unless-aborted.ts";
import { createRedactor } from "../redact/redactor.ts";
import { createExchange } from "./exchange.ts";
import type { ClosableHttpClient, HttpSettings } from "./http-client.ts";
import type { HttpEnvironment } from "./http-environment.ts";
import { parseBaseUrl } from "./request-url.ts";
import { retry } from "./retry.ts";

/**
 * Makes the HTTP client of one session; sends nothing. Close it when the session ends, else its idle connections stay open.
 *
 * @throws ConnectorError `config_invalid` when `settings.baseUrl` is no http(s) URL
 */
export function createHttpClient(
  settings: HttpSettings,
  environment: HttpEnvironment,
): ClosableHttpClient {
  const { clock, retry: policy, random, maxLeaseWaitMs: maxWaitMs = 5_000 } = environment;
  const exchange = createExchange({
    settings: { ...settings, baseUrl: parseBaseUrl(settings.baseUrl) },
    environment,
    redact: redactorOf(settings, environment),
    maxWaitMs,
  });
  return {
    get: (request) => {
      if (policy === "none") return exchange.fetch(request, 1);
      return retry((attempt) => exchange.fetch(request, attempt), {
        clock,
        signal: request.signal ?? neverAborts,
        maxWaitMs,
        ...(policy && { policy }),
        ...(random && { random }),
      });
    },
    close: () => exchange.close(),
  };
}

function redactorOf(
  { authHeaders = {} }: HttpSettings,
  { redact: outer }: HttpEnvironment,
): (text: string) => string {
  // "Bearer abc": vendors quote the token back, without the scheme.
  const secrets = Object.values(authHeaders).flatMap((value) => [
    value,
    value.replace(/^\S+\s+/, ""),
  ]);
  const own = createRedactor(secrets);
  return (text) => (outer ? outer(own(text)) : own(text));
}
