import { useQuery } from "@tanstack/react-query";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { connectorTypesQuery, namesOf } from "../../api/connector-types.ts";
import type { Connector } from "../../api/connectors.ts";
import { StatusCell } from "../../parts/status/status-cell.tsx";
import { Time } from "../../parts/time.tsx";
import { places } from "../../places.ts";
import styles from "./connector.module.css";
import { TestButton } from "./test-button.tsx";

/** How it is, and what it is, in two lines below its name. */
export function ConnectorSummary({ connector }: { readonly connector: Connector }) {
  const { data: types } = useQuery(connectorTypesQuery);
  const { type, tenant_name, interval, active, last_activity, last_data_received } = connector;
  return (
    <>
      <StatusCell connector={connector} wraps>
        <TestButton connector={connector} />
        <Button component={Link} to={places.editConnector(connector._id)} color="inherit">
          Edit
        </Button>
      </StatusCell>
      <span className={styles["facts"]}>
        <Link to={places.connectorType(type)}>{namesOf(types ?? []).type(type)}</Link>
        <span>Tenant {tenant_name}</span>
        <span>{interval === 1 ? "Every minute" : `Every ${interval} minutes`}</span>
        <Last what="activity" at={last_activity} isActive={active} />
        <Last what="data" at={last_data_received} isActive={active} />
      </span>
    </>
  );
}

interface LastProps {
  readonly what: string;
  readonly at: number | null;
  readonly isActive: boolean;
}

/** While it is switched off the host does not tell when it was. */
function Last({ what, at, isActive }: LastProps) {
  if (at === null && !isActive) return null;
  return (
    <span>
      Last {what} {at === null ? "never" : <Time at={at} />}
    </span>
  );
}
