import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { connectorTypesQuery, type ConnectorType } from "../../api/connector-types.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { places } from "../../places.ts";
import styles from "./connector-types.module.css";
import { factsOf } from "./manifest.ts";

/** System › Integrations › Connector types: what can be collected with this host. */
export function ConnectorTypesPage() {
  const types = useQuery(connectorTypesQuery);
  return (
    <Page title="Connector types" summary="What this host can collect, by the manifests it found.">
      <Loaded query={types} what="the connector types">
        {(data) =>
          data.length === 0 ? (
            <EmptyState icon="grid" title="No connector is installed">
              Put a connector into a folder, name it in SLUICE_CONNECTORS and start the host again.
            </EmptyState>
          ) : (
            <ul className={styles["types"]}>
              {data.map((type) => (
                <TypeCard key={type.id} type={type} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function TypeCard({ type }: { readonly type: ConnectorType }) {
  const { contentTypes, version } = factsOf(type);
  return (
    <li className={styles["card"]}>
      <Link className={styles["name"]} to={places.connectorType(type.id)}>
        {type.name}
      </Link>
      <p className={styles["quiet"]}>
        {contentTypes.map(({ title }) => title).join(", ")} · version {version}
      </p>
    </li>
  );
}
