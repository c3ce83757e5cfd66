import { useQuery } from "@tanstack/react-query";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { connectorTypesQuery, namesOf } from "../../api/connector-types.ts";
import type { Connector } from "../../api/connectors.ts";
import { CollectCell } from "../../parts/collect/collect-cell.tsx";
import { collectWord } from "../../parts/collect/collect-word.ts";
import { useToggleCollect } from "../../parts/collect/use-toggle-collect.ts";
import { Icon } from "../../parts/icon.tsx";
import { places, recordsOf } from "../../places.ts";
import { CollectNowButton } from "./collect-now-button.tsx";
import styles from "./connector.module.css";
import { TestButton } from "./test-button.tsx";

/** What can be done with it, as in its row of the overview. */
export function ConnectorActions({ connector }: { readonly connector: Connector }) {
  const { _id: id } = connector;
  const { data: types } = useQuery(connectorTypesQuery);
  const toggle = useToggleCollect();
  return (
    <>
      <span className={styles["collect"]}>
        Collect
        <CollectCell
          connector={connector}
          word={collectWord(connector, namesOf(types ?? []))}
          onToggle={() => toggle(connector)}
        />
      </span>
      <CollectNowButton connector={connector} />
      <TestButton connector={connector} />
      <Button
        component={Link}
        to={places.searchFor(recordsOf(id))}
        startIcon={<Icon name="events" size={16} />}
      >
        View Events
      </Button>
      <Button
        component={Link}
        to={places.editConnector(id)}
        variant="outlined"
        startIcon={<Icon name="edit" size={16} />}
      >
        Edit
      </Button>
    </>
  );
}
