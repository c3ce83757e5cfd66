import { describe, expect, it } from "@jest/globals";
import { get, logs, minutely, noon, standingClock, vendorWith } from "../vendor-kit.ts";

describe("API keys", () => {
  it.each([undefined, "Bearer wrong", "key", "Basic key", "Bearer "])(
    "are needed: %s is answered 401 with a JSON error",
    (authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      const path = "/api/v1/domains/102";
      const answer = vendorWith([]).handle({ method: "GET", path, headers });

      expect(answer.status).toBe(401);
      expect(JSON.parse(String(answer.body))).toEqual({ error: expect.any(String) });
    },
  );

  it("are revoked at once or from a time on, all or one", () => {
    const clock = standingClock();
    const vendor = vendorWith([], { clock, apiKey: [{ key: "key" }, { key: "other" }] });
    vendor.revokeKey({ key: "key", from: noon + 1_000 });
    expect(logs(vendor).status).toBe(200);

    clock.time += 1_000;
    expect(logs(vendor).status).toBe(401);
    expect(get(vendor, "/api/v1/domains/102", "other").status).toBe(200);

    vendor.revokeKey();
    expect(get(vendor, "/api/v1/domains/102", "other").status).toBe(401);
  });

  it("see an empty answer under 200 once their permission is narrowed", () => {
    const clock = standingClock();
    const vendor = vendorWith(minutely(3), { clock });
    vendor.narrowPermission({ domainIds: [], from: noon + 1 });
    expect(logs(vendor).rows).toHaveLength(3);

    clock.time += 1;
    const page = logs(vendor);
    expect(page.status).toBe(200);
    expect(page.rows).toEqual([]);
    expect(page.pagination).toMatchObject({ total: 0, next_page: null });
    expect(get(vendor, "/api/v1/domains/102").status).toBe(200);
  });

  it("are refused with 403 if the narrowing says so", () => {
    const vendor = vendorWith(minutely(3));
    vendor.narrowPermission({ domainIds: [7], answer: "forbidden" });

    expect(logs(vendor).status).toBe(403);
    expect(get(vendor, "/api/v1/domains/102").status).toBe(403);
  });
});
