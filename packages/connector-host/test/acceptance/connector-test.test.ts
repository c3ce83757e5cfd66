import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { once } from "node:events";
import tls from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import type { Fault } from "@sluice/mailprotector-simulator";
import { makeAuthority, makeCertificate } from "./certificates.ts";
import type { Certificate } from "./certificates.ts";
import { fastClock } from "./clocks.ts";
import { addConnector, statusOf } from "./connectors.ts";
import { recently } from "./heavy-day.ts";
import { coverageOf, ledgerOf, untilCovered } from "./lake-reading.ts";
import { setStage } from "./stage.ts";
import type { ServedVendor, TestHost } from "./stage.ts";
import { until } from "./until.ts";

const stage = setStage({ until: "all" });
const hour = 3_600_000;
const day = 24 * hour;

interface Check {
  readonly id: string;
  readonly status: string;
  readonly code?: string;
  readonly http_status?: number;
  readonly message?: string;
  readonly explanation?: string;
  readonly recommendation?: string;
}

/** Tests a connector; gives the check that failed and how long it took. */
async function failedCheckOf({ api }: TestHost, id: string): Promise<Check> {
  const startedAt = Date.now();
  const answer = await api.post(`connectors/${id}/test`);
  expect(Date.now() - startedAt).toBeLessThan(15_000);
  expect(answer.status).toBe(200);
  expect(answer.body.result).toBe("fail");
  const failed = (answer.body.checks as Check[]).filter((check) => check.status === "fail");
  expect(failed).toHaveLength(1);
  const [check] = failed;
  expect(check?.message).toMatch(/\S/);
  expect(check?.explanation).toMatch(/^[A-Z].*\.$/);
  expect(check?.recommendation).toMatch(/[.?]$/);
  return check ?? { id: "", status: "" };
}

describe("Test of a connector, over real sockets,", () => {
  let host: TestHost;
  let served: ServedVendor;
  let id: string;
  const at = recently() - hour;

  beforeAll(async () => {
    served = await stage.serveVendor({
      domains: [{ id: 102, records: burst({ at, count: 500, spanMs: hour }) }],
    });
    host = await stage.startHost();
    id = await addConnector(host.api, { url: served.url, advanced: { look_back_days: 1 } });
    await untilCovered(host.api, id, { since: at - 20 * hour, until: at + hour });
  });

  const whole = { scope: "all" } as const;
  it.each<[string, Fault, Partial<Check>, RegExp]>([
    [
      "400 Bad Request",
      { ...whole, kind: "status", status: 400 },
      { code: "bad_request", http_status: 400 },
      /configure the connector correctly/i,
    ],
    [
      "401 Unauthorized",
      { ...whole, kind: "revoked-key" },
      { code: "auth_rejected", http_status: 401, id: "api_key" },
      /credentials correctly.*expired/is,
    ],
    [
      "403 Forbidden",
      { ...whole, kind: "status", status: 403 },
      { code: "forbidden", http_status: 403 },
      /role|permission/i,
    ],
    [
      "404 Not Found",
      { ...whole, kind: "status", status: 404 },
      { code: "not_found", http_status: 404 },
      /url/i,
    ],
    [
      "408 Request Timeout",
      { ...whole, kind: "status", status: 408 },
      { code: "vendor_unavailable", http_status: 408 },
      /./,
    ],
    [
      "422 Unprocessable",
      { ...whole, kind: "status", status: 422 },
      { code: "bad_request", http_status: 422 },
      /./,
    ],
    [
      "429 Too Many Requests",
      { ...whole, kind: "rate-limit", times: 1, retryAfterSeconds: 1 },
      { code: "rate_limited", http_status: 429 },
      /quota/i,
    ],
    [
      "500 Internal Server Error",
      { ...whole, kind: "server-error", status: 500 },
      { code: "vendor_unavailable", http_status: 500 },
      /./,
    ],
    [
      "503 Service Unavailable",
      { ...whole, kind: "server-error" },
      { code: "vendor_unavailable", http_status: 503 },
      /./,
    ],
    [
      "a redirect to another origin",
      { ...whole, kind: "redirect", toOrigin: "https://elsewhere.example" },
      { code: "vendor_contract" },
      /./,
    ],
    [
      "a login page under status 200",
      { ...whole, kind: "html-page" },
      { code: "vendor_contract", http_status: 200 },
      /base url/i,
    ],
    [
      "an error body under status 200",
      { ...whole, kind: "error-body" },
      { code: "vendor_contract", http_status: 200 },
      /./,
    ],
    [
      "JSON of another shape",
      { kind: "wrong-json" },
      { code: "vendor_contract", id: "content_type:domain_logs" },
      /./,
    ],
    ["a body that is no JSON", { ...whole, kind: "broken-json" }, { code: "vendor_contract" }, /./],
    ["a body that ends early", { ...whole, kind: "truncate" }, { code: "vendor_contract" }, /./],
    [
      "a connection that is reset",
      { ...whole, kind: "reset" },
      { code: "unreachable", id: "base_url" },
      /./,
    ],
    [
      "a service that never answers",
      { ...whole, kind: "hang" },
      { code: "unreachable", id: "base_url" },
      /./,
    ],
  ])(
    "tells %s by its code, says what it means and what to do, and changes nothing",
    async (name, fault, expected, words) => {
      const before = await factsOf(host, id);
      served.vendor.configure({ faults: [fault] });

      const check = await failedCheckOf(host, id);

      served.vendor.configure({ faults: [] });
      expect(check).toMatchObject(expected);
      expect(`${check.explanation} ${check.recommendation}`).toMatch(words);
      const status = /^\d+/.exec(name)?.[0];
      if (status !== undefined)
        expect(`${check.message} ${check.explanation}`).toContain(
          name.split(" ").slice(0, 2).join(" "),
        );
      expect(await factsOf(host, id)).toEqual(before);
      // What a 429 asked for counts for this test's successors too.
      await until("no order to wait is in force", async () => {
        const { blocked_until: blockedUntil } = (await host.api.get(`connectors/${id}/budget`))
          .body;
        return (blockedUntil ?? 0) < Date.now();
      });
    },
  );

  it("is one at a time for a connector: a second is refused with 409 and told why", async () => {
    served.vendor.configure({ faults: [{ ...whole, kind: "hang" }] });
    const gone = new AbortController();
    const first = host.api
      .ask("POST", `connectors/${id}/test`, { signal: gone.signal })
      .catch(() => undefined);
    const { total } = served.vendor.requests;
    await until("the first test has asked", () => served.vendor.requests.total > total);

    const second = await host.api.post(`connectors/${id}/test`);

    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: "test_running",
      detail: expect.stringContaining("running already"),
    });
    gone.abort();
    await first;
    served.vendor.configure({ faults: [] });
    await until(
      "a test can be started again",
      async () => (await host.api.post(`connectors/${id}/test`)).body.result === "pass",
    );
  });
});

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

describe("a Test that passes", () => {
  it("clears a failed status, and where the fault persists it is back within a minute", async () => {
    const clock = fastClock(10);
    const at = clock.now() - 2 * hour;
    const { vendor, url } = await stage.serveVendor({
      clock,
      domains: [{ id: 102, records: burst({ at, count: 100, spanMs: hour }) }],
    });
    const { api } = await stage.startHost({ clock });
    const id = await addConnector(api, { url, advanced: { look_back_days: 1 } });
    await until("the connector is healthy", async () => (await statusOf(api, id)).state === "ok");
    const fault: Fault = { kind: "status", status: 403 };
    vendor.configure({ faults: [fault] });
    await api.post(`connectors/${id}/collect`);
    const failed = await until(
      "the failure shows",
      async () => (await shown()).state === "failed" && shown(),
    );
    expect(failed).toMatchObject({
      code: 403,
      error_code: "forbidden",
      message: expect.stringContaining("403"),
    });

    vendor.configure({ faults: [] });
    expect((await api.post(`connectors/${id}/test`)).body.result).toBe("pass");
    const clearedAt = clock.now();
    expect((await shown()).state).not.toBe("failed");
    vendor.configure({ faults: [fault] });

    await until("the failure is back", async () => (await shown()).state === "failed");
    expect(clock.now() - clearedAt).toBeLessThan(60_000);

    async function shown() {
      return statusOf(api, id);
    }
  });
});

async function factsOf({ api }: TestHost, id: string) {
  return {
    records: (await api.get("/connect/api/data/syslog/_count")).body.count as number,
    coverage: await coverageOf(api, id),
    ledger: (await ledgerOf(api, id)).length,
  };
}

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
