import tls from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Certificate,
  makeAuthority,
  makeCertificate,
} from "../../src/testing/certificates.ts";
import { setUp } from "./http-setup.ts";
import { httpServer, httpsServer } from "./local-server.ts";

const trustedBefore = tls.getCACertificates("default");
const day = 24 * 60 * 60 * 1000;
let known: Certificate;
let unknown: Certificate;

beforeAll(async () => {
  known = await makeAuthority("Known Authority");
  unknown = await makeAuthority("Unknown Authority");
  tls.setDefaultCACertificates([...trustedBefore, known.cert]);
});

afterAll(() => tls.setDefaultCACertificates(trustedBefore));

describe("over TLS", () => {
  it("a good certificate is accepted", async () => {
    await expect(ask(await makeCertificate({ issuer: known }))).resolves.toBe("answered");
  });

  it.each([
    ["tls_expired", "has expired", { notBefore: ago(20), notAfter: ago(2) }],
    ["tls_not_yet_valid", "not yet valid", { notBefore: ago(-2), notAfter: ago(-20) }],
    ["tls_wrong_host", "another host", { host: "other.example" }],
  ])("%s is told apart", async (reason, words, options) => {
    const failure = await ask(await makeCertificate({ issuer: known, ...options }));

    expect(failure).toMatchObject({ code: "unreachable", reason });
    expect(String(failure).toLowerCase()).toContain(words);
  });

  it("tls_self_signed is a certificate that is its own authority", async () => {
    const failure = await ask(await makeCertificate());

    expect(failure).toMatchObject({ code: "unreachable", reason: "tls_self_signed" });
  });

  it("tls_self_signed is also a chain that ends in an authority of its own", async () => {
    const leaf = await makeCertificate({ issuer: unknown });

    const failure = await ask({ key: leaf.key, cert: `${leaf.cert}\n${unknown.cert}` });

    expect(failure).toMatchObject({ code: "unreachable", reason: "tls_self_signed" });
  });

  it("tls_unknown_issuer is a certificate whose authority does not come along", async () => {
    const failure = await ask(await makeCertificate({ issuer: unknown }));

    expect(failure).toMatchObject({
      code: "unreachable",
      reason: "tls_unknown_issuer",
      explanation: expect.stringContaining("authority"),
      recommendation: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
    });
  });

  it("tls_protocol is a plain http port", async () => {
    await using server = await httpServer((_request, response) => response.end("[]"));
    await using setup = setUp({ baseUrl: `https://localhost:${server.port}` }, { retry: "none" });

    await expect(setup.client.get({ path: "/a" })).rejects.toMatchObject({
      code: "unreachable",
      reason: "tls_protocol",
    });
  });

  it("no certificate is looked at when verification is switched off", async () => {
    const certificate = await makeCertificate({ host: "other.example" });

    await expect(ask(certificate, { verifyTls: false })).resolves.toBe("answered");
  });

  it("a certificate that fails is not asked again", async () => {
    await using server = await httpsServer(await makeCertificate());
    await using setup = setUp({ baseUrl: `https://localhost:${server.port}` });

    await expect(setup.client.get({ path: "/a" })).rejects.toMatchObject({ code: "unreachable" });

    expect(setup.events).toHaveLength(1);
  });
});

async function ask(
  certificate: Certificate,
  settings: { readonly verifyTls?: boolean } = {},
): Promise<unknown> {
  await using server = await httpsServer(certificate);
  await using setup = setUp(
    { baseUrl: `https://localhost:${server.port}`, ...settings },
    { retry: "none" },
  );
  return await setup.client.get({ path: "/a" }).then(
    () => "answered",
    (error: unknown) => error,
  );
}

function ago(days: number): Date {
  return new Date(Date.now() - days * day);
}
