import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { connectorTypesQuery, type ConnectorType } from "../../api/connector-types.ts";
import { hostsQuery, type Host } from "../../api/hosts.ts";
import { tenantsQuery, type Tenant } from "../../api/tenants.ts";
import { Loaded } from "../../parts/loaded.tsx";

/** What a connector can be made of. */
export interface Catalog {
  readonly types: readonly ConnectorType[];
  readonly tenants: readonly Tenant[];
  readonly hosts: readonly Host[];
}

/** Loads what the form offers for choice. */
export function WithCatalog({ children }: { readonly children: (catalog: Catalog) => ReactNode }) {
  const types = useQuery(connectorTypesQuery);
  const tenants = useQuery(tenantsQuery);
  const hosts = useQuery(hostsQuery);
  return (
    <Loaded query={types} what="the connector types">
      {(knownTypes) => (
        <Loaded query={tenants} what="the tenants">
          {(knownTenants) => (
            <Loaded query={hosts} what="the hosts">
              {(knownHosts) =>
                children({ types: knownTypes, tenants: knownTenants, hosts: knownHosts })
              }
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
