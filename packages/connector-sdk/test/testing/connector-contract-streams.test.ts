import { describe, expect, it } from "@jest/globals";
import { ConnectorError } from "@sluice/connector-sdk";
import { connectorContract } from "@sluice/connector-sdk/testing";
import { brokenBy, contractOptions as options } from "./broken-by.ts";
import { getTickets, ticketsConnector, ticketsStream } from "./tickets-connector.ts";

describe("a reading that breaks a promise is caught", () => {
  const lies: [string, string, ReturnType<typeof ticketsStream>][] = [
    [
      "swallows an error",
      "read-429:tickets",
      ticketsStream({
        async *read(http, query, { signal }) {
          yield await getTickets(http, query, signal).catch(() => ({
            rows: [],
            request: "",
            status: 200,
          }));
        },
      }),
    ],
    [
      "gives an error a code of its own",
      "read-404:tickets",
      ticketsStream({
        async *read(http, query, { signal }) {
          yield await getTickets(http, query, signal).catch(() => {
            throw new ConnectorError("internal", "it failed");
          });
        },
      }),
    ],
    [
      "repeats a request by itself",
      "read-503:tickets",
      ticketsStream({
        async *read(http, query, { signal }) {
          yield await getTickets(http, query, signal).catch(() => getTickets(http, query, signal));
        },
      }),
    ],
    [
      "takes any body for an empty list",
      "read-odd:tickets",
      ticketsStream({
        async *read(http, _query, { signal }) {
          const { json, request, status } = await http.get({ path: "/tickets", signal });
          yield { rows: Array.isArray(json) ? json : [], request, status };
        },
      }),
    ],
    [
      "does not listen to the signal",
      "read-abort:tickets",
      ticketsStream({
        async *read(http, query) {
          yield await getTickets(http, query, new AbortController().signal);
        },
      }),
    ],
    [
      "ignores the window",
      "read-requests:tickets",
      ticketsStream({
        async *read(http, query, { signal }) {
          yield await getTickets(http, { ...query, since: 0 }, signal);
        },
      }),
    ],
    [
      "promises dialects that ask the same",
      "read-requests:tickets",
      ticketsStream({ variants: ["since", "from"] }),
    ],
    [
      "filters rows",
      "read-rows:tickets",
      ticketsStream({
        async *read(http, query, { signal }) {
          const page = await getTickets(http, query, signal);
          yield { ...page, rows: [...page.rows].slice(1) };
        },
      }),
    ],
  ];
  it.each(lies)("when it %s", async (_lie, id, stream) => {
    expect(await brokenBy(ticketsConnector({ streams: [stream] }))).toContain(id);
  });

  it("when another reading gives other identities", async () => {
    let readings = 0;
    const stream = ticketsStream({
      identity: ({ id, at }) => (readings === 1 ? String(id) : String(at)),
      async *read(http, query, { signal }) {
        readings++;
        yield await getTickets(http, query, signal);
      },
    });
    const cases = connectorContract(ticketsConnector({ streams: [stream] }), options);

    const again = cases.find(({ id }) => id === "read-again:tickets");
    await expect(again?.run()).rejects.toThrow("other identities");
  });
});

describe("a row that breaks a promise is caught", () => {
  const lies: [string, string, Parameters<typeof ticketsStream>[0]][] = [
    [
      "has a number for an identity",
      "row-identity:tickets",
      { identity: ({ id }) => id as string },
    ],
    [
      "tells its time in seconds",
      "row-time:tickets",
      { time: ({ at }) => (typeof at === "number" ? at / 1_000 : undefined) },
    ],
    ["has no time at all", "row-time:tickets", { time: () => undefined }],
    [
      "is changed by normalize",
      "normalize-pure:tickets",
      { normalize: (row) => Object.assign(row, { seen: true }) },
    ],
    [
      "is normalised differently each time",
      "normalize-pure:tickets",
      { normalize: () => ({ event: { id: Math.random() } }) },
    ],
    [
      "gets a field of the host's stamp",
      "normalize-fields:tickets",
      { normalize: ({ at }) => ({ timestamp: at }) },
    ],
    [
      "gets a blank field",
      "normalize-fields:tickets",
      { normalize: ({ user }) => ({ user: { name: user } }) },
    ],
    [
      "makes normalize throw when a value has an odd type",
      "row-odd:tickets",
      { normalize: ({ user }) => ({ user: (user as string | undefined)?.trim() }) },
    ],
  ];
  it.each(lies)("when it %s", async (_lie, id, change) => {
    expect(await brokenBy(ticketsConnector({ streams: [ticketsStream(change)] }))).toContain(id);
  });
});
