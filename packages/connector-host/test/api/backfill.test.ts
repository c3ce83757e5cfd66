import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { fakeHost, type FakeHost } from "./fake-host.ts";

let host: FakeHost;
let headers: { readonly authorization: string };

beforeEach(async () => {
  host = await fakeHost();
  headers = await host.authorize();
});
afterEach(() => host.api.close());

const letters = {
  name: "Letters",
  type: "post",
  conf: { base_url: "https://post.test", api_key: "hush-hush", box: "7" },
};

describe("a backfill", () => {
  beforeEach(() => ask("POST", "connectors", letters));

  it("is started, shown and cancelled", async () => {
    const range = { since: "2026-05-01T00:00:00Z", until: "2026-05-02T02:00:00+02:00" };

    const started = await ask("POST", "connectors/c1/backfill", range);

    expect(started.statusCode).toBe(201);
    expect(started.json()).toMatchObject({
      id: "b1",
      state: "running",
      since: "2026-05-01T00:00:00.000Z",
      until: "2026-05-02T00:00:00.000Z",
      rows_read: 0,
      gaps: 0,
    });
    expect((await ask("GET", "connectors/c1/backfill/b1")).json()).toEqual(started.json());
    expect((await ask("GET", "connectors/c1/backfill")).json()).toEqual({
      backfills: [started.json()],
      reach: { since: "2026-06-01T11:59:00.000Z", until: "2026-06-01T12:00:00.000Z" },
    });
    expect((await ask("DELETE", "connectors/c1/backfill/b1")).json()).toMatchObject({
      state: "cancelled",
    });
    expect((await ask("GET", "connectors/c1/backfill/b2")).statusCode).toBe(404);
  });

  it("is kept to whole milliseconds", async () => {
    const range = { since: Date.UTC(2026, 4, 1) + 0.5, until: Date.UTC(2026, 4, 2) + 0.25 };

    await ask("POST", "connectors/c1/backfill", range);

    expect(host.calls.at(-1)?.with).toEqual({
      since: Date.UTC(2026, 4, 1),
      until: Date.UTC(2026, 4, 2),
    });
  });

  it("over what is no time says once what a time is", async () => {
    const answer = await ask("POST", "connectors/c1/backfill", { since: true, until: null });

    expect(answer.json()).toMatchObject({
      detail: "/since must be string or number. /until must be string or number.",
    });
  });

  it.each([
    [{ since: "yesterday", until: "2026-05-02" }, ["/since"]],
    [{ since: "2026-05-02", until: "2026-05-01" }, ["/until"]],
    [{ since: "x", until: "y" }, ["/since", "/until"]],
    [{ since: "12", until: "13:30" }, ["/since", "/until"]],
    [{ since: 1e16, until: "9999999999999999" }, ["/since", "/until"]],
    [{}, ["/since", "/until"]],
  ])("over %j is refused with its problems", async (range, paths) => {
    const answer = await ask("POST", "connectors/c1/backfill", range);

    expect(answer.statusCode).toBe(400);
    const { problems } = answer.json<{ problems: { path: string }[] }>();
    expect(problems.map(({ path }) => path)).toEqual(paths);
  });
});

function ask(method: "GET" | "POST" | "DELETE", path: string, payload?: object) {
  const url = `/connect/api/v1/${path}`;
  return host.api.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
}
