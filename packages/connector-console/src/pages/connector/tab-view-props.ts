import type { Connector } from "../../api/connectors.ts";

/** What every tab of the page is given. */
export interface TabViewProps {
  readonly connector: Connector;
}
