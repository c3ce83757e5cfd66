import type { CheckResult, ConnectorError, HttpAnswer, TestContext } from "@sluice/connector-sdk";
import type { Domain, MailprotectorApi } from "./api.ts";
import { checkDomainLogs } from "./check-domain-logs.ts";
import { attempt, checkTitles, failed, skipped, type ConnectionCheckId } from "./check-result.ts";
import { apiBaseUrl } from "./config.ts";

/** What asking for the domain gave, and how long it took in milliseconds. */
interface Connection {
  readonly found?: { readonly domain: Domain; readonly answer: HttpAnswer };
  readonly error?: ConnectorError;
  readonly durationMs: number;
}

/**
 * Proves Base URL, TLS, API Key and Domain ID by one request for the domain, then asks each content type as Collect
 * does. Exactly the check that is wrong fails; what could not be asked because of it is skipped and says so.
 *
 * @throws `ctx.signal.reason` when the signal aborts
 */
export async function* test(api: MailprotectorApi, ctx: TestContext): AsyncGenerator<CheckResult> {
  const connection = await connect(api, ctx);
  for (const id of connectionChecks) yield connectionResult(id, api, connection);
  for (const contentType of ctx.contentTypes) {
    yield connection.error === undefined
      ? await checkDomainLogs(api, ctx, contentType)
      : skipped(
          `content_type:${contentType}`,
          contentTitle(contentType),
          because(connection.error),
        );
  }
}

const connectionChecks: readonly ConnectionCheckId[] = ["base_url", "tls", "api_key", "domain_id"];

async function connect(api: MailprotectorApi, ctx: TestContext): Promise<Connection> {
  const startedAt = ctx.clock.now();
  const outcome = await attempt(ctx, () => api.getDomain(ctx.signal));
  const durationMs = ctx.clock.now() - startedAt;
  return "value" in outcome
    ? { found: outcome.value, durationMs }
    : { error: outcome.error, durationMs };
}

function connectionResult(
  id: ConnectionCheckId,
  api: MailprotectorApi,
  { found, error, durationMs }: Connection,
): CheckResult {
  const title = checkTitles[id];
  const evidence = { address: apiBaseUrl(api.config) };
  const fault = error === undefined ? undefined : faultyCheck(error);
  if (error !== undefined && fault === id)
    return failed({ id, title, error, evidence, durationMs });
  const isAnswered = error?.httpStatus !== undefined || error?.code === "vendor_contract";
  // An answer over https proves the handshake, whatever it says.
  if (id === "tls" && (isAnswered || fault !== "base_url")) return tlsResult(api, evidence.address);
  if (error !== undefined && isAfter(id, fault)) return skipped(id, title, because(error));
  return {
    id,
    title,
    status: "pass",
    message: passMessage(id, found?.domain),
    evidence: id === "domain_id" ? domainEvidence(found) : {},
    durationMs: id === "base_url" ? durationMs : 0,
  };
}

/** Where the user must act; a failure that belongs to no single field is the address's. */
function faultyCheck(error: ConnectorError): ConnectionCheckId {
  switch (error.code) {
    case "auth_rejected":
    // The quota that is used up is the key's.
    case "rate_limited":
      return "api_key";
    // The key was recognised, and sees no such domain or may not read it.
    case "forbidden":
    case "not_found":
    case "bad_request":
      return "domain_id";
    case "unreachable":
      return error.reason?.startsWith("tls") === true ? "tls" : "base_url";
    case "vendor_contract":
      return error.reason === "error_body" ? "domain_id" : "base_url";
    default:
      return "base_url";
  }
}

function tlsResult(api: MailprotectorApi, address: string): CheckResult {
  const base = { id: "tls", title: checkTitles.tls, evidence: {}, durationMs: 0 } as const;
  if (address.startsWith("http:")) {
    return { ...base, status: "skip", message: "The Base URL is http://: nothing is encrypted." };
  }
  if (api.config.disable_ssl_verification === true) {
    return {
      ...base,
      status: "warn",
      message: "The connection is encrypted, but the certificate is not checked.",
      explanation: "Whoever can redirect the connection can read the API key and every log.",
      recommendation: "Turn Disable SSL Certificate Verification off as soon as you can.",
    };
  }
  return { ...base, status: "pass", message: "The certificate is valid for this address." };
}

function passMessage(id: ConnectionCheckId, domain: Domain | undefined): string {
  if (id === "api_key") return "The vendor recognised the key.";
  if (id === "domain_id") return `The key sees the domain ${nameOf(domain) ?? ""}`.trim() + ".";
  return domain === undefined ? "A server answers at this address." : "The vendor's API answers.";
}

function domainEvidence(found: Connection["found"]): CheckResult["evidence"] {
  const name = nameOf(found?.domain);
  const status = nameOf(found?.domain.domain_status);
  return {
    ...(name === undefined ? {} : { domain: name }),
    ...(status === undefined ? {} : { domain_status: status }),
  };
}

// The vendor's references are `{ id, name }`.
function nameOf(reference: unknown): string | undefined {
  if (typeof reference !== "object" || reference === null || !("name" in reference))
    return undefined;
  return typeof reference.name === "string" ? reference.name.slice(0, 200) : undefined;
}

function isAfter(id: ConnectionCheckId, fault: ConnectionCheckId | undefined): boolean {
  return fault !== undefined && connectionChecks.indexOf(id) > connectionChecks.indexOf(fault);
}

function because(error: ConnectorError): string {
  return `Not asked, because "${checkTitles[faultyCheck(error)]}" failed.`;
}

function contentTitle(contentType: string): string {
  return contentType === "domain_logs" ? "Domain Logs" : contentType;
}
