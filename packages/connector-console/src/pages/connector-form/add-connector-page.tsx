import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { connectorQuery, type Connector } from "../../api/connectors.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { ConnectorForm } from "./connector-form.tsx";
import { copyOf, emptyDraft } from "./draft.ts";
import { WithCatalog, type Catalog } from "./with-catalog.tsx";

/** Adds a connector; `?from=<id>` starts with another one's settings. */
export function AddConnectorPage() {
  const [search] = useSearchParams();
  const from = search.get("from");
  return (
    <Page title="Add a connector">
      <WithCatalog>
        {(catalog) =>
          from === null ? (
            <EmptyForm catalog={catalog} />
          ) : (
            <CopiedForm key={from} catalog={catalog} from={from} />
          )
        }
      </WithCatalog>
    </Page>
  );
}

function EmptyForm({ catalog, original }: { catalog: Catalog; original?: Connector }) {
  const copied =
    original === undefined ? undefined : catalog.types.find(({ id }) => id === original.type);
  const [first] = catalog.types;
  if (first === undefined) {
    return (
      <EmptyState icon="plug" title="This host has no connector type">
        A connector type says what can be collected and how. Install one at the host and start it
        again; docs/operate.md says how.
      </EmptyState>
    );
  }
  const type = copied ?? first;
  return (
    <ConnectorForm
      purpose={original === undefined ? { kind: "add" } : { kind: "copy", original }}
      start={original !== undefined && copied === type ? copyOf(original) : emptyDraft(type)}
      catalog={catalog}
    />
  );
}

function CopiedForm({ catalog, from }: { readonly catalog: Catalog; readonly from: string }) {
  const original = useQuery({ ...connectorQuery(from), gcTime: 0, refetchOnWindowFocus: false });
  return (
    <Loaded query={original} what="the connector to copy">
      {(connector) => <EmptyForm catalog={catalog} original={connector} />}
    </Loaded>
  );
}
