import { describe, expect, it } from "@jest/globals";
import type { Connector, HttpClient } from "@sluice/connector-sdk";
import { assertContract, connectorContract } from "@sluice/connector-sdk/testing";
import { brokenBy, contractOptions as options } from "./broken-by.ts";
import { type TicketsConfig, ticketsConnector, ticketsManifest } from "./tickets-connector.ts";

type Change = Partial<Connector<TicketsConfig, HttpClient>>;

const honest = ticketsConnector();

describe("the connector contract", () => {
  it("is kept by an honest connector", async () => {
    await expect(assertContract(honest, options)).resolves.toBeUndefined();
  });

  it("names each case by a unique id and a unique title", () => {
    const cases = connectorContract(honest, options);

    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });

  it("asks for a fixture where none was given, and checks the rest without it", async () => {
    expect(await brokenBy(ticketsConnector(), {})).toEqual(["fixture:tickets"]);
  });

  it("lists every broken promise at once, each with what to do", async () => {
    const liar = ticketsConnector({
      manifest: { ...ticketsManifest, contentTypes: [], hosts: ["config:host"] },
    });

    await expect(assertContract(liar, options)).rejects.toThrow(
      /tickets breaks 3 promises[^]*To do: add them to `contentTypes`[^]*To do: correct the name/,
    );
  });
});

describe("a manifest that lies is caught", () => {
  const [tickets] = ticketsManifest.contentTypes;
  const manifests: [string, string, Partial<typeof ticketsManifest>][] = [
    [
      "promises a content type that no stream has",
      "manifest-streams",
      {
        contentTypes: [
          ...ticketsManifest.contentTypes,
          ...(tickets === undefined
            ? []
            : [
                {
                  ...tickets,
                  id: "users",
                  msgClass: "acme_users",
                  locating: { msg_class: "acme_users" },
                },
              ]),
        ],
      },
    ],
    ["names a config field that does not exist", "manifest-hosts", { hosts: ["config:url"] }],
    ["speaks another contract", "manifest-valid", { contract: 2 }],
    [
      "locates its records by another class than theirs",
      "manifest-locating",
      { contentTypes: ticketsManifest.contentTypes.map((one) => ({ ...one, msgClass: "other" })) },
    ],
  ];
  it.each(manifests)("when it %s", async (_lie, id, change) => {
    const broken = await brokenBy(
      ticketsConnector({ manifest: { ...ticketsManifest, ...change } }),
    );

    expect(broken).toContain(id);
  });
});

describe("a connector that breaks a promise is caught", () => {
  const check = { title: "Tickets", evidence: {}, durationMs: 0 } as const;
  const lies: [string, string, Change][] = [
    [
      "shows a secret as the source",
      "source-secrets",
      { source: ({ token }) => ({ origin: "https://vendor.example", account: token }) },
    ],
    ["shows a secret as the budget key", "source-secrets", { budgetKey: ({ token }) => token }],
    [
      "gives no origin",
      "source-pure",
      { source: ({ base_url }) => ({ origin: `${base_url}/`, account: "all" }) },
    ],
    [
      "lets Test throw",
      "test-401",
      {
        async *test(http, { signal }) {
          await http.get({ path: "/tickets", signal });
          yield { ...check, id: "content_type:tickets", status: "pass" };
        },
      },
    ],
    [
      "passes Test whatever happens",
      "test-403",
      {
        async *test(http, { signal }) {
          await http.get({ path: "/tickets", signal }).catch(() => undefined);
          yield { ...check, id: "content_type:tickets", status: "pass" };
        },
      },
    ],
    [
      "says nothing of a content type",
      "test-healthy",
      {
        async *test() {
          yield { ...check, id: "api_key", status: "pass" };
        },
      },
    ],
    [
      "sleeps through a 429",
      "test-429",
      {
        async *test(http, ctx) {
          await ctx.clock.sleep(60_000, ctx.signal);
          yield* honest.test(http, ctx);
        },
      },
    ],
    [
      "writes to the vendor while it tests",
      "test-healthy",
      {
        async *test(http, ctx) {
          const { post } = http as unknown as { post?: (path: string) => Promise<void> };
          await post?.("/tickets");
          yield* honest.test(http, ctx);
        },
      },
    ],
  ];
  it.each(lies)("when it %s", async (_lie, id, change) => {
    expect(await brokenBy(ticketsConnector(change))).toContain(id);
  });
});
