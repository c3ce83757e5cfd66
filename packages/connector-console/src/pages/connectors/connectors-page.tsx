import { useQuery } from "@tanstack/react-query";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { connectorsQuery } from "../../api/connectors.ts";
import { Icon } from "../../parts/icon.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { places } from "../../places.ts";
import { ConnectorTable } from "./connector-table.tsx";
import { summarise } from "./summarise.ts";

/** System › Integrations › Connectors: what collects, and how it is. */
export function ConnectorsPage() {
  const connectors = useQuery(connectorsQuery);
  const isEmpty = connectors.data?.length === 0;
  return (
    <Page
      title="Connector Overview"
      summary={connectors.data === undefined || isEmpty ? undefined : summarise(connectors.data)}
      actions={isEmpty ? undefined : <AddButton />}
      fills
    >
      <Loaded query={connectors} what="the connectors">
        {(data) => (isEmpty ? <NoConnectors /> : <ConnectorTable connectors={data} />)}
      </Loaded>
    </Page>
  );
}

function AddButton() {
  return (
    <Button
      variant="contained"
      component={Link}
      to={places.addConnector}
      startIcon={<Icon name="plus" size={16} />}
    >
      Add a connector
    </Button>
  );
}

function NoConnectors() {
  return (
    <EmptyState icon="plug" title="No connector yet" action={<AddButton />}>
      A connector collects the records of one source, such as the mail logs of a domain, and proves
      what it has. Add the first one; it starts at once.
    </EmptyState>
  );
}
