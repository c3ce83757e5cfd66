import { expect, it } from "@jest/globals";
import { createBudget, type AnyConnector, type HttpClient } from "@sluice/connector-sdk";
import { fakeClock, silentLogger } from "@sluice/connector-sdk/testing";
import { openSources, type SourceParts } from "../../src/collect/open-source.ts";

it("tells the hand of each question, of each answer, and of one that was parsed in vain", async () => {
  const clock = fakeClock();
  const bodies = ["[1", "[1, 2]", "[]"];
  const parts = {
    instance: { id: "i1", custId: "default", name: "Letters" },
    tenantName: "default",
    connector: connector as unknown as AnyConnector,
    config: {},
    advanced: {},
    contentTypes: ["letters"],
    intervalMinutes: 5,
    clock,
    log: silentLogger(),
    http: {
      clock,
      budget: createBudget({ clock }),
      addressPolicy: { allowPrivateNetwork: false },
      adapter: async (config: object) => ({
        status: 200,
        statusText: "",
        headers: {},
        data: bodies.shift(),
        config,
      }),
    },
  } as unknown as SourceParts;
  const seen: string[] = [];
  const hand = {
    ask: () => void seen.push("ask"),
    begin: async (bytes: number) => void seen.push(`begin ${bytes}`),
  };

  const [source] = openSources(parts);
  const opened = source?.openSession(() => undefined, { hand });
  const client = opened?.session as HttpClient;
  await client.get({ path: "/letters" });
  await client.get({ path: "/letters" });
  opened?.close();

  expect(seen).toEqual(["ask", "begin 2", "ask", "begin 6", "ask", "begin 2"]);
});

const connector = {
  manifest: {
    id: "post",
    vendor: "Post",
    category: "email",
    namespace: "post",
    contentTypes: [{ id: "letters" }],
  },
  streams: [{ id: "letters", traits: { retentionMs: 1 } }],
  source: () => ({ origin: "https://post.test", account: "a" }),
  open: (_config: unknown, ctx: { http(settings: object): HttpClient }) =>
    ctx.http({ baseUrl: "https://post.test" }),
};
