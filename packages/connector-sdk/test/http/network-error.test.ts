import { describe, expect, it } from "@jest/globals";
import { ConnectorError, errorFromNetwork } from "@sluice/connector-sdk";
import { networkReason } from "../../src/http/network-error.ts";

describe("an error code becomes a reason", () => {
  it.each([
    ["ENOTFOUND", "dns"],
    ["EAI_AGAIN", "dns_unavailable"],
    ["ECONNREFUSED", "refused"],
    ["ECONNRESET", "reset"],
    ["EHOSTUNREACH", "host_unreachable"],
    ["ENETUNREACH", "host_unreachable"],
    ["ETIMEDOUT", "timeout"],
    ["ECONNABORTED", "timeout"],
    ["CERT_HAS_EXPIRED", "tls_expired"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls_self_signed"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls_self_signed"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls_wrong_host"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls_unknown_issuer"],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "tls_unknown_issuer"],
    ["CERT_REVOKED", "tls_revoked"],
    ["CERT_SIGNATURE_FAILURE", "tls_other"],
    ["EPROTO", "tls_protocol"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls_protocol"],
    ["HPE_INVALID_CONSTANT", "not_http"],
    ["EWHATEVER", "network"],
    [undefined, "network"],
  ])("%s is %s", (code, reason) => {
    expect(networkReason(code)).toBe(reason);
  });
});

describe("a request that threw", () => {
  it("keeps the first code and message that mean something, and nothing else", () => {
    const inner = Object.assign(new Error("connect ECONNREFUSED ::1:9"), { code: "ECONNREFUSED" });
    const error = Object.assign(new Error("", { cause: new AggregateError([inner], "") }), {
      config: { headers: { authorization: "Bearer secret-1" } },
    });

    const failure = fail(error);

    expect(failure).toMatchObject({ code: "unreachable", reason: "refused" });
    expect(failure.cause).toMatchObject({
      message: "connect ECONNREFUSED ::1:9",
      code: "ECONNREFUSED",
    });
    expect(Object.keys(failure.cause as Error)).toEqual(["code"]);
  });

  it("gives a ConnectorError from below as it is", () => {
    const refusal = new ConnectorError("config_invalid", "not this address");

    expect(fail(new Error("wrapped", { cause: refusal }))).toBe(refusal);
  });

  it("says so when nothing is known", () => {
    expect(fail("no error at all").message).toBe(
      "GET https://mail.example/ got no answer: network failure (no error at all)",
    );
  });
});

function fail(error: unknown): ConnectorError {
  const request = "GET https://mail.example/";
  return errorFromNetwork({ request, error, maxBodyBytes: 100, redact: (text) => text });
}
