import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import tls from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { makeAuthority, makeCertificate } from "@sluice/connector-sdk/testing";
import type { Certificate } from "@sluice/connector-sdk/testing";
import { addConnector } from "./connectors.ts";
import { failedCheckOf } from "./failed-check.ts";
import { setStage } from "./stage.ts";
import type { TestHost } from "./stage.ts";

const stage = setStage({ until: "all" });
const day = 24 * 3_600_000;

describe("Test of a connector whose address is wrong", () => {
  const trusted = tls.getCACertificates("default");
  let host: TestHost;
  let authority: Certificate;

  beforeAll(async () => {
    authority = await makeAuthority("Authority of the tests");
    tls.setDefaultCACertificates([...trusted, authority.cert]);
    host = await stage.startHost();
  });
  afterAll(() => tls.setDefaultCACertificates(trusted));

  it.each<[string, () => Promise<string>, RegExp]>([
    ["a name that does not exist", async () => "http://no-such-host.invalid", /DNS|name/],
    [
      "a port on which nothing listens",
      async () => `http://127.0.0.1:${await freePort()}`,
      /refused/i,
    ],
    ["a port that does not speak HTTP", async () => servePlain("SSH-2.0-server\r\n"), /HTTP/],
    ["a server that closes each connection", async () => servePlain(""), /closed|reset/i],
    [
      "an http port asked over https",
      async () => (await serveHttp()).replace("http:", "https:"),
      /TLS/,
    ],
    [
      "an expired certificate",
      async () => serveTls({ issuer: authority, notBefore: ago(20), notAfter: ago(2) }),
      /expired/,
    ],
    [
      "a certificate that is not valid yet",
      async () => serveTls({ issuer: authority, notBefore: ago(-2), notAfter: ago(-20) }),
      /future/,
    ],
    ["a self-signed certificate", async () => serveTls({}), /signed by itself/],
    [
      "a certificate for another host",
      async () => serveTls({ issuer: authority, host: "other.example" }),
      /another host/,
    ],
  ])("tells %s, says what it means and what to do", async (name, address, words) => {
    const id = await addConnector(host.api, { url: await address(), name });

    const check = await failedCheckOf(host, id);

    expect(check).toMatchObject({ code: "unreachable" });
    expect(`${check.message} ${check.explanation}`).toMatch(words);
  });
});

function ago(days: number): Date {
  return new Date(Date.now() - days * day);
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stage.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createTcpServer();
  const port = await portOf(server);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

async function servePlain(greeting: string): Promise<string> {
  return `http://127.0.0.1:${await portOf(createTcpServer((socket) => socket.on("error", () => undefined).end(greeting)))}`;
}

async function serveHttp(): Promise<string> {
  return `http://127.0.0.1:${await portOf(createServer((_, response) => response.end("{}")))}`;
}

async function serveTls(options: Parameters<typeof makeCertificate>[0]): Promise<string> {
  const server = tls.createServer(await makeCertificate(options), (socket) =>
    socket.on("error", () => undefined),
  );
  server.on("tlsClientError", () => undefined);
  return `https://localhost:${await portOf(server)}`;
}
