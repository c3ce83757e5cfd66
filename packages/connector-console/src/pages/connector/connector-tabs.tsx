import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { Link } from "react-router";
import { connectorTabs, places, type ConnectorTab } from "../../places.ts";
import { titleCase } from "../../parts/title-case.ts";
import styles from "./connector.module.css";
import { useCarriedView } from "./time-view/use-carried-view.ts";

/** The panel of the open tab. */
export const panelId = "connector-panel";

export interface ConnectorTabsProps {
  readonly id: string;
  readonly tab: ConnectorTab;
}

/** The parts of the page; each is a link, so that it can be opened aside and sent to somebody. */
export function ConnectorTabs({ id, tab }: ConnectorTabsProps) {
  const carried = useCarriedView(tab);
  return (
    <Tabs className={styles["tabs"] ?? ""} value={tab} aria-label="About this connector">
      {connectorTabs.map((name) => (
        <Tab
          key={name}
          value={name}
          id={`tab-${name}`}
          component={Link}
          to={`${places.connectorTab(id, name)}${carried(name)}`}
          label={titleCase(name)}
          {...(name === tab ? { "aria-controls": panelId } : {})}
        />
      ))}
    </Tabs>
  );
}
