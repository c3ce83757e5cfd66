import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { connectorQuery, type Connector } from "../../api/connectors.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { ConnectorForm } from "./connector-form.tsx";
import { draftOf } from "./draft.ts";
import { WithCatalog, type Catalog } from "./with-catalog.tsx";

/** Changes a connector, with the form that added it. */
export function EditConnectorPage() {
  const { id = "" } = useParams();
  // Not from memory: what is edited is what the host has.
  const connector = useQuery({ ...connectorQuery(id), gcTime: 0, refetchOnWindowFocus: false });
  return (
    <Page title={connector.data === undefined ? "Edit" : `Edit ${connector.data.name}`}>
      <Loaded query={connector} what="the connector">
        {(data) => (
          <WithCatalog>
            {(catalog) => <FilledForm key={id} connector={data} catalog={catalog} />}
          </WithCatalog>
        )}
      </Loaded>
    </Page>
  );
}

interface FilledFormProps {
  readonly connector: Connector;
  readonly catalog: Catalog;
}

function FilledForm({ connector, catalog }: FilledFormProps) {
  if (!catalog.types.some(({ id }) => id === connector.type)) {
    return (
      <EmptyState icon="plug" title="Its connector type is gone">
        This host has no connector type “{connector.type}” any more, so the connector can be
        switched off or deleted, but not edited. What it stored stays.
      </EmptyState>
    );
  }
  return (
    <ConnectorForm
      purpose={{ kind: "edit", original: connector }}
      start={draftOf(connector)}
      catalog={catalog}
    />
  );
}
