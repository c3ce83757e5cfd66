import { HostProblem, type TenantService } from "../api/host-services.ts";
import { createLock } from "../instances/lock.ts";
import type { Store } from "../store/store.ts";

/** The tenant that exists from the start. */
const defaultTenant = { custId: "default", name: "default" } as const;

/** Lists and names tenants; the default one is created when it is missing. */
export async function openTenants(
  store: Pick<Store, "listTenants" | "getTenant" | "putTenant">,
): Promise<TenantService> {
  if ((await store.getTenant(defaultTenant.custId)) === undefined) {
    await store.putTenant(defaultTenant);
  }
  const create: TenantService["create"] = async (tenant) => {
    if ((await store.getTenant(tenant.custId)) !== undefined) {
      throw new HostProblem("request_invalid", 409, {
        message: `There is a tenant with the cust_id "${tenant.custId}" already.`,
        problems: [{ path: "/cust_id", code: "taken", message: "/cust_id is taken." }],
      });
    }
    await store.putTenant(tenant);
    return tenant;
  };
  const oneAtATime = createLock();
  return {
    list: () => store.listTenants(),
    create: (tenant) => oneAtATime(() => create(tenant)),
  };
}
