import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { fakeHost, type FakeHost } from "./fake-host.ts";

let host: FakeHost;

beforeEach(async () => {
  host = await fakeHost();
});
afterEach(() => host.api.close());

describe("a body", () => {
  it.each([
    ["data/syslog/_search", nested(100_000)],
    ["v1/exports", `{"query":${nested(100_000)}}`],
    ["v1/connectors", `{"name":"One","type":"post","conf":${nested(100_000)}}`],
    ["data/syslog/_search", "[".repeat(201) + "]".repeat(201)],
  ])("that nests too deeply is refused by %s", async (path, body) => {
    const answer = await post(path, body);

    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: "request_invalid",
      detail: expect.stringContaining("nests deeper than 200"),
    });
    expect(host.calls).toEqual([]);
  });

  it("that nests as deeply as no client does is read", async () => {
    expect((await post("data/syslog/_search", nested(200))).statusCode).toBe(200);
  });

  it("that is no UTF-8 is refused, and its letters are not guessed", async () => {
    const answer = await post("v1/tenants", Buffer.from('{"cust_id":"a","name":"Café"}', "latin1"));

    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: "request_invalid",
      detail: expect.stringContaining("not UTF-8"),
    });
  });
});

/** An object within an object, so many levels deep. */
function nested(levels: number): string {
  return `${'{"a":'.repeat(levels - 1)}{}${"}".repeat(levels - 1)}`;
}

async function post(path: string, payload: string | Buffer) {
  const headers = { ...(await host.authorize()), "content-type": "application/json" };
  return host.api.inject({ method: "POST", url: `/connect/api/${path}`, headers, payload });
}
