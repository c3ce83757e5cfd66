import type { Tenant } from "../entities.ts";
import type { Connection } from "./connection.ts";

/** In order of their names. */
export function listTenants(connection: Connection): Tenant[] {
  return connection
    .all<{ cust_id: string; name: string }>(
      "SELECT cust_id, name FROM tenants ORDER BY name, cust_id",
    )
    .map(({ cust_id, name }) => ({ custId: cust_id, name }));
}

/** The tenant, or undefined. */
export function getTenant(connection: Connection, custId: string): Tenant | undefined {
  const row = connection.get<{ name: string }>(
    "SELECT name FROM tenants WHERE cust_id = ?",
    custId,
  );
  return row && { custId, name: row.name };
}

/** Creates or renames. */
export function putTenant(connection: Connection, tenant: Tenant): void {
  connection.run(
    "INSERT INTO tenants(cust_id, name) VALUES(?, ?) ON CONFLICT DO UPDATE SET name = excluded.name",
    tenant.custId,
    tenant.name,
  );
}
