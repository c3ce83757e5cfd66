import { describe, expect, it } from "@jest/globals";
import { burst, createVendor, type Vendor } from "../../src/index.ts";
import { get, noon, record, standingClock, vendorWith } from "../vendor-kit.ts";

function body(vendor: Vendor, path: string, key?: string): unknown {
  return JSON.parse(String(get(vendor, path, key).body));
}

/** Two domains of one customer, one of another. */
function provider(): Vendor {
  const other = { id: 8, name: "Other Customer" };
  return createVendor({
    clock: standingClock(),
    apiKey: [{ key: "key" }, { key: "narrow", domainIds: [102] }],
    domains: [
      {
        id: 102,
        records: [
          record("a", noon - 3, { user: { id: 5, name: "u" }, user_group: { id: 9, name: "g" } }),
        ],
      },
      {
        id: 103,
        name: "second.example",
        records: [
          record("b", noon - 2, { user: { id: 6, name: "v" }, user_group: { id: 9, name: "g" } }),
        ],
      },
      { id: 104, customer: other, records: [record("c", noon - 1)] },
    ],
  });
}

describe("a domain", () => {
  it("is answered in the documented shape", () => {
    expect(body(vendorWith([]), "/api/v1/domains/102")).toEqual({
      id: 102,
      name: "mpdemo.net",
      account: { id: 7114, name: "Demo Customer" },
      domain_status: { id: expect.any(Number), name: expect.any(String) },
      parent: expect.anything(),
      verification_token: expect.any(String),
      address_discovery_enabled: false,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
  });

  it("is 404 when it does not exist, and 403 when the key does not see it", () => {
    const vendor = provider();

    expect(get(vendor, "/api/v1/domains/999").status).toBe(404);
    expect(get(vendor, "/api/v1/domains/999/logs").status).toBe(404);
    expect(get(vendor, "/api/v1/domains/103", "narrow").status).toBe(403);
    expect(get(vendor, "/api/v1/domains/103/logs", "narrow").status).toBe(403);
    expect(get(vendor, "/api/v1/domains/102/logs", "narrow").status).toBe(200);
  });
});

describe("lists", () => {
  const idsOf = (list: unknown) => (list as { id: number }[]).map(({ id }) => id);

  it("lead from resellers and customers to the domains", () => {
    const vendor = provider();

    expect(idsOf(body(vendor, "/api/v1/resellers"))).toEqual([343]);
    expect(idsOf(body(vendor, "/api/v1/resellers/343/customers"))).toEqual([7114, 8]);
    expect(idsOf(body(vendor, "/api/v1/resellers/343/domains"))).toEqual([102, 103, 104]);
    expect(idsOf(body(vendor, "/api/v1/customers/7114/domains"))).toEqual([102, 103]);
    expect(body(vendor, "/api/v1/customers/8")).toMatchObject({ id: 8, name: "Other Customer" });
  });

  it("hold only what the key sees", () => {
    expect(idsOf(body(provider(), "/api/v1/resellers/343/domains", "narrow"))).toEqual([102]);
    expect(idsOf(body(provider(), "/api/v1/customers", "narrow"))).toEqual([7114]);
  });

  it("page by page and per_page", () => {
    const answer = get(provider(), "/api/v1/resellers/343/domains?per_page=2&page=2");

    expect(idsOf(JSON.parse(String(answer.body)))).toEqual([104]);
    expect(JSON.parse(answer.headers["x-pagination"] ?? "")).toMatchObject({
      total: 3,
      per_page: 2,
    });
  });
});

describe("logs", () => {
  const logIds = (vendor: Vendor, path: string, key?: string) =>
    (body(vendor, path, key) as { id: string }[]).map(({ id }) => id).join("");

  it("exist for resellers, customers, groups and users, over all their domains", () => {
    const vendor = provider();

    expect(logIds(vendor, "/api/v1/resellers/343/logs")).toBe("cba");
    expect(logIds(vendor, "/api/v1/customers/7114/logs?sort_direction=asc")).toBe("ab");
    expect(logIds(vendor, "/api/v1/user_groups/9/logs")).toBe("ba");
    expect(logIds(vendor, "/api/v1/users/6/logs")).toBe("b");
    expect(logIds(vendor, "/api/v1/resellers/343/logs", "narrow")).toBe("a");
  });

  it("are capped over the domains together", () => {
    const vendor = createVendor({
      clock: standingClock(),
      apiKey: "key",
      domains: [1, 2].map((id) => ({
        id,
        records: burst({ at: noon - 1, count: 4_000, seed: id }),
      })),
    });
    const answer = get(vendor, "/api/v1/customers/7114/logs?page_size=1000&page=5");

    expect(JSON.parse(answer.headers["x-pagination"] ?? "")).toMatchObject({ total: 5_000 });
    expect(JSON.parse(String(answer.body))).toHaveLength(1_000);
  });
});

describe("other requests", () => {
  it("explain a result code", () => {
    const answer = provider().handle({
      method: "POST",
      path: "/api/v1/results",
      headers: { authorization: "Bearer key" },
      body: JSON.stringify({ code: "spf_pass", mode: "inbound" }),
    });

    expect(answer.status).toBe(200);
    expect(JSON.parse(String(answer.body))).toMatchObject({ code: "spf_pass", mode: "inbound" });
  });

  it.each([
    ["no json", 400],
    ["[]", 400],
    ["{}", 422],
  ])("answer results of %s with %i", (text, status) => {
    const request = {
      method: "POST",
      path: "/api/v1/results",
      headers: { authorization: "Bearer key" },
    };

    expect(provider().handle({ ...request, body: text }).status).toBe(status);
  });

  it.each([
    ["GET", "/api/v1/results", 405],
    ["POST", "/api/v1/domains/102/logs", 405],
    ["GET", "/api/v1/mailboxes", 404],
    ["GET", "/api/v2/domains/102", 404],
    ["GET", "/", 404],
    ["GET", "/api/v1/domains/%E0%A4%A/logs", 404],
  ])("%s %s is %i with a JSON error", (method, path, status) => {
    const answer = provider().handle({ method, path, headers: { authorization: "Bearer key" } });

    expect(answer.status).toBe(status);
    expect(JSON.parse(String(answer.body))).toEqual({ message: expect.any(String) });
  });

  it("are redirected away from a trailing slash", () => {
    const answer = get(provider(), "/api/v1/domains/102/?page=1");

    expect(answer.status).toBe(301);
    expect(answer.headers["location"]).toBe("/api/v1/domains/102?page=1");
  });
});
