import { describe, expect, it } from "@jest/globals";
import type { Tenant } from "../../src/store/entities.ts";
import { openTenants } from "../../src/tenants/tenant-service.ts";

describe("tenants", () => {
  it("begin with the default one", async () => {
    const tenants = await openTenants(memory());

    expect(await tenants.list()).toEqual([{ custId: "default", name: "default" }]);
  });

  it("are not created twice", async () => {
    const tenants = await openTenants(memory());
    await tenants.create({ custId: "acme", name: "Acme" });

    await expect(tenants.create({ custId: "acme", name: "Other" })).rejects.toMatchObject({
      status: 409,
    });
    expect(await tenants.list()).toHaveLength(2);
  });

  it("are not created twice by two who ask at once", async () => {
    const tenants = await openTenants(memory());

    const both = ["Acme", "Other"].map((name) => tenants.create({ custId: "acme", name }));

    await expect(both[0]).resolves.toEqual({ custId: "acme", name: "Acme" });
    await expect(both[1]).rejects.toMatchObject({ status: 409 });
    expect(await tenants.list()).toContainEqual({ custId: "acme", name: "Acme" });
  });
});

function memory() {
  const kept = new Map<string, Tenant>();
  return {
    listTenants: async () => [...kept.values()],
    getTenant: async (custId: string) => kept.get(custId),
    putTenant: async (tenant: Tenant) => void kept.set(tenant.custId, tenant),
  };
}
