import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { adminKey, fakeHost, type FakeHost } from "./fake-host.ts";

let now = 0;
let host: FakeHost;

beforeEach(async () => {
  now = Date.UTC(2026, 5, 1);
  host = await fakeHost({ now: () => now });
});
afterEach(() => host.api.close());

const basic = (key: string) => `Basic ${Buffer.from(`anyone:${key}`).toString("base64")}`;

describe("an access token", () => {
  it.each([basic(adminKey), `Bearer ${adminKey}`])("is given for the key as %s", async (value) => {
    const answer = await post("access_token", { authorization: value });

    expect(answer.statusCode).toBe(200);
    const { access_token, exp } = answer.json<{ access_token: string; exp: number }>();
    expect(exp).toBe(now / 1_000 + 600);
    const list = await get("/connect/api/v1/connectors", {
      authorization: `Bearer ${access_token}`,
    });
    expect(list.statusCode).toBe(200);
  });

  it("is given to clients that announce JSON and send nothing", async () => {
    const headers = { authorization: `Bearer ${adminKey}`, "content-type": "application/json" };

    expect((await post("access_token", headers)).statusCode).toBe(200);
  });

  it("is refused for a wrong key, and no longer tried after thirty of them", async () => {
    for (let tries = 0; tries < 30; tries++) {
      expect((await post("access_token", { authorization: "Bearer wrong" })).statusCode).toBe(401);
    }

    const refused = await post("access_token", { authorization: `Bearer ${adminKey}` });
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: "too_many_requests" });
    expect(refused.headers["retry-after"]).toBe("60");
    now += 60_000;
    expect((await post("access_token", { authorization: `Bearer ${adminKey}` })).statusCode).toBe(
      200,
    );
  });

  it("is refused to wrong keys that come at once as to those that come in a row", async () => {
    const tries = Array.from({ length: 40 }, () =>
      post("access_token", { authorization: "Bearer wrong" }),
    );

    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it("ends after ten minutes", async () => {
    const headers = await host.authorize();
    now += 601_000;

    expect((await get("/connect/api/v1/connectors", headers)).statusCode).toBe(401);
  });

  it("is not replaced by the key itself", async () => {
    const headers = { authorization: `Bearer ${adminKey}` };

    expect((await get("/connect/api/v1/connectors", headers)).statusCode).toBe(401);
  });
});

describe("without a token", () => {
  it.each([
    ["GET", "/connect/api/v1/connectors"],
    ["GET", "/connect/api/v1/connectors?limit=nonsense"],
    ["GET", "/connect/api/v1/connectors/unknown"],
    ["POST", "/connect/api/v1/connectors"],
    ["PATCH", "/connect/api/v1/connectors"],
    ["GET", "/connect/api/v1/nothing/here"],
    ["GET", "/connect/api"],
    ["GET", "/%63onnect/api/v1/connectors"],
    ["GET", "/connect/api/%zz"],
    ["GET", "/connect/api/data/syslog/_search"],
    ["DELETE", "/connect/api/v1/session"],
  ] as const)("%s %s is answered with 401", async (method, url) => {
    const answer = await host.api.inject({ method, url });

    expect(answer.statusCode).toBe(401);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toMatchObject({ status: 401, code: "not_authenticated" });
  });

  it("a body that is no JSON is answered with 401, too", async () => {
    const answer = await host.api.inject({
      method: "POST",
      url: "/connect/api/v1/connectors",
      headers: { "content-type": "application/json" },
      payload: "{",
    });

    expect(answer.statusCode).toBe(401);
  });

  it.each(["/healthz", "/readyz", "/metrics", "/openapi.json"])("%s is open", async (url) => {
    expect((await get(url, {})).statusCode).toBe(200);
  });
});

describe("a session", () => {
  it("is a cookie that no script and no other site can use", async () => {
    const answer = await post("session", { authorization: basic(adminKey) });

    expect(answer.statusCode).toBe(200);
    const cookie = String(answer.headers["set-cookie"]);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    const [pair] = cookie.split(";");
    const list = await get("/connect/api/v1/connectors", { cookie: String(pair) });
    expect(list.statusCode).toBe(200);
    const token = String(pair).replace("sluice_session=", "");
    const asBearer = await get("/connect/api/v1/connectors", { authorization: `Bearer ${token}` });
    expect(asBearer.statusCode).toBe(401);
  });

  it("tells the browser when it ends, and nothing once it has ended", async () => {
    const signedIn = await post("session", { authorization: basic(adminKey) });
    const [cookie] = String(signedIn.headers["set-cookie"]).split(";");
    const ask = async (headers: Record<string, string>) =>
      (await get("/connect/api/v1/session", headers)).json<{ exp: number | null }>();

    expect(await ask({ cookie: String(cookie) })).toEqual({ exp: now / 1_000 + 12 * 3_600 });
    expect(await ask({})).toEqual({ exp: null });
    now += 12 * 3_600_000 + 1;
    expect(await ask({ cookie: String(cookie) })).toEqual({ exp: null });
  });

  it.each([
    ["same-site", 401],
    ["cross-site", 401],
    ["same-origin", 200],
    ["none", 200],
  ])("asked for something by a page that is %s is answered with %i", async (site, status) => {
    const signedIn = await post("session", { authorization: basic(adminKey) });
    const [cookie] = String(signedIn.headers["set-cookie"]).split(";");

    const answer = await post("connectors/c1/test", {
      cookie: String(cookie),
      "sec-fetch-site": site,
    });

    expect(answer.statusCode).toBe(status);
  });

  it.each([
    ["https", true],
    ["https, http", true],
    ["http", false],
  ])("behind a proxy that was asked by %s is a secure cookie: %s", async (spoken, isSecure) => {
    const headers = { authorization: basic(adminKey), "x-forwarded-proto": spoken };

    const cookie = String((await post("session", headers)).headers["set-cookie"]);

    expect(cookie.includes("; Secure")).toBe(isSecure);
  });

  it("is taken back when the browser signs out", async () => {
    const answer = await host.api.inject({
      method: "DELETE",
      url: "/connect/api/v1/session",
      headers: await host.authorize(),
    });

    expect(answer.statusCode).toBe(204);
    expect(String(answer.headers["set-cookie"])).toContain("sluice_session=;");
  });
});

function post(name: string, headers: Record<string, string>) {
  return host.api.inject({ method: "POST", url: `/connect/api/v1/${name}`, headers });
}

function get(url: string, headers: Record<string, string>) {
  return host.api.inject({ method: "GET", url, headers });
}
