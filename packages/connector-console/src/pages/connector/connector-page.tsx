import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Link, useParams } from "react-router";
import { connectorQuery, type Connector } from "../../api/connectors.ts";
import { HostProblem } from "../../api/problems.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { EmptyState, LoadingState } from "../../parts/states.tsx";
import { connectorTabs, places, type ConnectorTab } from "../../places.ts";
import { ConnectorActions } from "./connector-actions.tsx";
import { ConnectorSummary } from "./connector-summary.tsx";
import { ConnectorTabs, panelId } from "./connector-tabs.tsx";
import styles from "./connector.module.css";
import { tabViews } from "./tab-views.ts";

const refreshMs = 5_000;

/** One connector: what it has, what it lacks, what it did, and the proof of it. */
export function ConnectorPage() {
  const { id = "", tab } = useParams();
  const connector = useQuery({ ...connectorQuery(id), refetchInterval: refreshMs });
  if (connector.error instanceof HostProblem && connector.error.code === "connector_unknown") {
    return <NoSuchConnector />;
  }
  return (
    <Page
      title={connector.data?.name ?? "Connector"}
      summary={connector.data && <ConnectorSummary connector={connector.data} />}
      actions={connector.data && <ConnectorActions connector={connector.data} />}
    >
      <Loaded query={connector} what="the connector">
        {(data) => <Tabbed key={id} connector={data} tab={tabOf(tab)} />}
      </Loaded>
    </Page>
  );
}

interface TabbedProps {
  readonly connector: Connector;
  readonly tab: ConnectorTab;
}

function Tabbed({ connector, tab }: TabbedProps) {
  const View = tabViews[tab];
  return (
    <>
      <ConnectorTabs id={connector._id} tab={tab} />
      <div id={panelId} role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles["panel"]}>
        <Suspense fallback={<LoadingState what={`the ${tab}`} />}>
          <View connector={connector} />
        </Suspense>
      </div>
    </>
  );
}

function NoSuchConnector() {
  return (
    <Page title="Connector">
      <EmptyState icon="plug" title="There is no such connector">
        It was deleted, or the address is wrong. What it stored stays and can be searched.{" "}
        <Link to={places.connectors}>All connectors</Link>
      </EmptyState>
    </Page>
  );
}

/** The first part stands for an address without, or with an unknown one. */
function tabOf(name: string | undefined): ConnectorTab {
  return connectorTabs.find((tab) => tab === name) ?? connectorTabs[0];
}
