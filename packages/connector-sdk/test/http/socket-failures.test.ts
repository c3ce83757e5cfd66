import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { type ConnectorError, createBudget } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import { failureOf, setUp } from "./http-setup.ts";
import { closedPort, httpServer, type LocalServer, rawServer } from "./local-server.ts";

const records = JSON.stringify(Array.from({ length: 500 }, (_, id) => ({ id })));

describe("a vendor that does not answer", () => {
  it("refuses the connection: refused, with where it was", async () => {
    const port = await closedPort();

    const failure = await ask({ port });

    expect(failure).toMatchObject({ code: "unreachable", reason: "refused" });
    expect(failure.message).toContain(`GET http://127.0.0.1:${port}/a got no answer`);
    expect(failure.message).toContain("ECONNREFUSED");
  });

  it("has no name: dns", async () => {
    await using setup = setUp({ baseUrl: "https://no-such-host.invalid" }, { retry: "none" });

    await expect(setup.client.get({ path: "/a" })).rejects.toMatchObject({
      code: "unreachable",
      reason: expect.stringMatching(/^dns/),
    });
  });

  it("closes the connection before it says anything: reset", async () => {
    await using server = await rawServer((socket) => socket.once("data", () => socket.destroy()));

    expect(await ask(server)).toMatchObject({ code: "unreachable", reason: "reset" });
  });

  it("resets the connection: reset", async () => {
    await using server = await rawServer((socket) =>
      socket.once("data", () => socket.resetAndDestroy()),
    );

    expect(await ask(server)).toMatchObject({ code: "unreachable", reason: "reset" });
  });

  it("says nothing: timeout", async () => {
    await using server = await rawServer(() => {});

    const failure = await ask(server, { timeoutMs: 50 });

    expect(failure).toMatchObject({ code: "unreachable", reason: "timeout" });
    expect(failure.message).toContain("no whole answer within 50 ms");
  });

  it("drips its body without end: timeout of the whole answer", async () => {
    await using server = await httpServer((_request, response) => {
      const timer = setInterval(() => response.write(" "), 5);
      response.once("close", () => clearInterval(timer));
    });

    expect(await ask(server, { timeoutMs: 100 })).toMatchObject({ reason: "timeout" });
  });

  it("speaks another protocol: not_http", async () => {
    await using server = await rawServer((socket) =>
      socket.end("220 mail.example ESMTP ready\r\n"),
    );

    expect(await ask(server)).toMatchObject({ code: "unreachable", reason: "not_http" });
  });
});

describe("a body that is not whole", () => {
  it("shorter than its length says: truncated_body", async () => {
    await using server = await httpServer((_request, response) => {
      response.writeHead(200, { "content-length": records.length });
      response.write(records.slice(0, 1_000), () => response.destroy());
    });

    const failure = await ask(server);

    expect(failure).toMatchObject({ code: "vendor_contract", reason: "truncated_body" });
    expect(failure.message).toContain("expected a whole body");
  });

  it("closed in the middle of a chunk: truncated_body", async () => {
    await using server = await rawServer((socket) =>
      socket.once("data", () => {
        const head =
          "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
        socket.write(`${head}10\r\n[{"id":1},{"id":`, () => socket.destroy());
      }),
    );

    expect(await ask(server)).toMatchObject({ reason: "truncated_body" });
  });

  it("that ends with the connection and has no length: truncated_body", async () => {
    await using server = await rawServer((socket) =>
      socket.once("data", () => socket.end('HTTP/1.0 200 OK\r\n\r\n[{"id":1},{"id":2}')),
    );

    expect(await ask(server)).toMatchObject({ reason: "truncated_body" });
  });

  it("compressed and cut: truncated_body", async () => {
    const whole = gzipSync(records);
    await using server = await httpServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(whole.subarray(0, whole.length / 2));
    });

    expect(await ask(server)).toMatchObject({ reason: "truncated_body" });
  });

  it("is asked for again, and the whole one is given", async () => {
    let calls = 0;
    await using server = await httpServer((_request, response) => {
      calls++;
      response.writeHead(200, { "content-length": records.length });
      if (calls > 1) response.end(records);
      else response.write(records.slice(0, 1_000), () => response.destroy());
    });
    await using setup = setUp({ baseUrl: `http://127.0.0.1:${server.port}` });

    const { json } = await setup.client.get({ path: "/a" });

    expect(json).toHaveLength(500);
    expect(calls).toBe(2);
  });
});

describe("a body that is whole", () => {
  it("is read compressed, in chunks, and with a byte order mark", async () => {
    await using server = await httpServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(gzipSync(`\uFEFF${records}`));
    });
    await using setup = setUp({ baseUrl: `http://127.0.0.1:${server.port}` });

    const { json, sizeBytes } = await setup.client.get({ path: "/a" });

    expect(json).toHaveLength(500);
    expect(sizeBytes).toBe(records.length + 3);
  });

  it("is refused when it is larger than allowed, also when it was sent compressed", async () => {
    await using server = await httpServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(gzipSync(Buffer.alloc(1_000_000, " ")));
    });

    const failure = await ask(server, { maxBodyBytes: 10_000 });

    expect(failure).toMatchObject({ code: "vendor_contract", reason: "body_too_large" });
    expect(failure.message).toContain("10000 bytes");
  });
});

describe("connections", () => {
  it("are kept open between requests and closed with the client", async () => {
    let connections = 0;
    let open = 0;
    await using server = await httpServer((_request, response) => response.end("[]"));
    await using counted = await rawServer((socket) => {
      connections++;
      open++;
      socket.once("close", () => open--);
      socket.on("data", () => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]"));
    });
    await using setup = setUp({ baseUrl: `http://127.0.0.1:${counted.port}` });

    for (let i = 0; i < 3; i++) await setup.client.get({ path: "/a" });
    expect([connections, open]).toEqual([1, 1]);
    setup.client.close();
    setup.client.close();
    await untilTrue(() => open === 0);

    expect(server.port).not.toBe(counted.port);
  });

  it("are given up at once when the caller aborts, and the reason is thrown as it is", async () => {
    const controller = new AbortController();
    await using server = await rawServer(() => controller.abort("enough"));
    const clock = fakeClock();
    const budget = createBudget({ clock });
    await using setup = setUp({ baseUrl: `http://127.0.0.1:${server.port}` }, { clock, budget });

    await expect(setup.client.get({ path: "/a", signal: controller.signal })).rejects.toBe(
      "enough",
    );

    expect(budget.usage().breaker).toBe("closed");
  });
});

describe("the address guard", () => {
  it.each(["http://127.0.0.1:9", "http://[::1]:9", "http://2130706433:9"])(
    "refuses %s before anything is sent",
    async (baseUrl) => {
      await using setup = setUp({ baseUrl }, { addressPolicy: { allowPrivateNetwork: false } });

      await expect(setup.client.get({ path: "/a" })).rejects.toMatchObject({
        code: "config_invalid",
        recommendation: expect.stringContaining("SLUICE_ALLOW_PRIVATE_NETWORK=1"),
      });
    },
  );

  it("refuses a name by the address it resolves to", async () => {
    await using setup = setUp(
      { baseUrl: "https://localhost:9" },
      { addressPolicy: { allowPrivateNetwork: false } },
    );

    const failure = await failureOf(setup.client.get({ path: "/a" }));

    expect(failure).toMatchObject({ code: "config_invalid", reason: "address_refused" });
    expect(failure.message).toMatch(/localhost \((127\.0\.0\.1|::1)\) is a loopback address/);
    expect(setup.events).toHaveLength(1);
  });

  it("refuses cloud metadata whatever the policy", async () => {
    await using setup = setUp({ baseUrl: "http://169.254.169.254" });

    await expect(setup.client.get({ path: "/latest" })).rejects.toMatchObject({
      code: "config_invalid",
      reason: "address_refused",
    });
  });
});

async function ask(
  { port }: Pick<LocalServer, "port">,
  settings: { readonly timeoutMs?: number; readonly maxBodyBytes?: number } = {},
): Promise<ConnectorError> {
  await using setup = setUp(
    { baseUrl: `http://127.0.0.1:${port}`, ...settings },
    { retry: "none" },
  );
  return await failureOf(setup.client.get({ path: "/a" }));
}

async function untilTrue(claim: () => boolean): Promise<void> {
  while (!claim()) await new Promise((resolve) => setImmediate(resolve));
}
