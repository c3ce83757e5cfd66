import { Agent, get as httpGet, type IncomingMessage } from "node:http";
import { afterEach, describe, expect, it } from "@jest/globals";
import {
  startSimulatorServer,
  type Fault,
  type SimulatorServer,
  type Vendor,
} from "../../src/index.ts";
import { minutely, noon, record, vendorWith } from "../vendor-kit.ts";

let server: SimulatorServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(vendor: Vendor): Promise<SimulatorServer> {
  server = await startSimulatorServer({ vendor });
  return server;
}

/** What arrived of an answer, and how it ended. */
interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
  /** The code or message of the error that ended it; undefined for a whole answer. */
  readonly error: string | undefined;
}

/** Asks for logs over a socket and takes what comes, whole or not. */
function fetchLogs(url: string, agent?: Agent): Promise<Received> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let answer: IncomingMessage | undefined;
    const end = (error?: NodeJS.ErrnoException): void =>
      resolve({
        status: answer?.statusCode,
        headers: answer?.headers ?? {},
        body: Buffer.concat(chunks),
        error: error?.code ?? error?.message,
      });
    const options = { headers: { authorization: "Bearer key" }, ...(agent ? { agent } : {}) };
    httpGet(`${url}/api/v1/domains/102/logs?page_size=1000`, options, (response) => {
      answer = response;
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => end());
      response.on("error", end);
    }).on("error", end);
  });
}

async function receiveWith(fault: Fault, count = 1_000): Promise<Received> {
  const { url } = await serve(vendorWith(minutely(count), { faults: [fault] }));
  return fetchLogs(url);
}

describe("the server", () => {
  it("answers on a free port of this machine what the vendor answers, with the vendor's date", async () => {
    const vendor = vendorWith([record("a", noon - 1, { subject: "Größe 📰" })]);
    const { url, port } = await serve(vendor);
    const { status, headers, body, error } = await fetchLogs(url);

    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect([status, error]).toEqual([200, undefined]);
    expect(headers.date).toBe(new Date(noon).toUTCString());
    expect(headers["x-pagination"]).toContain('"total":1');
    expect(JSON.parse(body.toString())).toEqual([record("a", noon - 1, { subject: "Größe 📰" })]);
  });

  it("keeps connections open for the next request", async () => {
    const { url } = await serve(vendorWith(minutely(3)));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    let connections = 0;
    agent.on("free", () => (connections += 1));
    await fetchLogs(url, agent);
    const second = await fetchLogs(url, agent);
    agent.destroy();

    expect(second.headers.connection).toBe("keep-alive");
    expect(connections).toBe(2);
  });

  it("passes bodies on", async () => {
    const { url } = await serve(vendorWith([]));
    const response = await fetch(`${url}/api/v1/results`, {
      method: "POST",
      headers: { authorization: "Bearer key" },
      body: JSON.stringify({ code: "bulk" }),
    });

    expect(await response.json()).toMatchObject({ code: "bulk" });
  });

  it("fails to start where another one listens", async () => {
    const { port } = await serve(vendorWith([]));

    await expect(startSimulatorServer({ vendor: vendorWith([]), port })).rejects.toThrow(
      "EADDRINUSE",
    );
  });
});

describe("faults on the wire", () => {
  it("reset the connection", async () => {
    expect(await receiveWith({ kind: "reset" })).toMatchObject({
      status: undefined,
      error: "ECONNRESET",
    });
  });

  it("end a body early although its length says more", async () => {
    const { status, headers, body, error } = await receiveWith({
      kind: "truncate",
      atBytes: 20_000,
    });

    expect(status).toBe(200);
    expect(Number(headers["content-length"])).toBeGreaterThan(20_000);
    expect(body).toHaveLength(20_000);
    expect(error).toBe("ECONNRESET");
  });

  it("send a body slowly but whole", async () => {
    const slow = await receiveWith({ kind: "slow", delayMs: 1, bytesPerSecond: 1_000_000 });

    expect(slow.error).toBeUndefined();
    expect(JSON.parse(slow.body.toString())).toHaveLength(1_000);
  });

  it("never answer when they hang, and do not keep the server from closing", async () => {
    const vendor = vendorWith([], { faults: [{ kind: "hang" }] });
    const { url, close } = await serve(vendor);
    const hanging = fetchLogs(url);
    // Another connection's answer shows that the hanging request has arrived as well.
    await fetch(`${url}/api/v1/domains/102`);
    while (vendor.requests.data === 0) await fetch(`${url}/api/v1/domains/102`);
    await close();
    server = undefined;

    expect(await hanging).toMatchObject({ status: undefined, error: "ECONNRESET" });
  });
});
