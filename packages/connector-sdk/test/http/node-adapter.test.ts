import { describe, expect, it } from "@jest/globals";
import axios from "axios";
import { createNodeAdapter } from "../../src/http/node-adapter.ts";
import { makeCertificate } from "../../src/testing/certificates.ts";
import { httpServer, httpsServer, rawServer } from "./local-server.ts";

describe("the real network", () => {
  it("gives a connection up that does not come about", async () => {
    // It accepts the connection and never answers the TLS handshake.
    await using server = await rawServer(() => {});

    await expect(get(`https://127.0.0.1:${server.port}/`, 30)).rejects.toMatchObject({
      message: "no connection within 30 ms",
      code: "ETIMEDOUT",
    });
  });

  it("lets an answer take longer than a connection may", async () => {
    const listener: Parameters<typeof httpServer>[0] = (_request, response) => {
      setTimeout(() => response.end("late"), 200);
    };
    await using plain = await httpServer(listener);
    await using secure = await httpsServer(await makeCertificate(), listener);

    await expect(get(`http://127.0.0.1:${plain.port}/`, 150)).resolves.toBe("late");
    await expect(get(`https://127.0.0.1:${secure.port}/`, 150)).resolves.toBe("late");
  });
});

async function get(url: string, connectTimeoutMs: number): Promise<unknown> {
  const node = createNodeAdapter({
    verifyTls: false,
    addressPolicy: { allowPrivateNetwork: true },
    keepAlive: true,
    connectTimeoutMs,
  });
  try {
    const { data } = await axios.get<unknown>(url, { adapter: node.adapter, timeout: 5_000 });
    return data;
  } finally {
    node.close();
  }
}
