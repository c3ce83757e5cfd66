import type { Connector } from "../../api/connectors.ts";
import { StatusCell } from "../../parts/status/status-cell.tsx";

/** How it is, in a line below its name. */
export function ConnectorSummary({ connector }: { readonly connector: Connector }) {
  return <StatusCell connector={connector} />;
}
