import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useState } from "react";
import { Link } from "react-router";
import type { Connector } from "../../api/connectors.ts";
import { Icon } from "../../parts/icon.tsx";
import { places, recordsOf } from "../../places.ts";
import styles from "./connectors.module.css";

export interface RowMenuProps {
  readonly connector: Pick<Connector, "_id" | "name" | "is_collect">;
  readonly onTest: () => void;
  readonly onDelete: () => void;
}

/** What can be done with a connector. */
export function RowMenu({ connector, onTest, onDelete }: RowMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { _id: id, name } = connector;
  const closing = (act?: () => void) => () => {
    setAnchor(null);
    act?.();
  };
  return (
    <>
      <IconButton
        aria-label={`Actions for ${name}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="more" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={closing()}>
        <MenuItem onClick={closing(onTest)}>
          <Icon name="flask" size={16} /> Test
        </MenuItem>
        <MenuItem component={Link} to={places.editConnector(id)} onClick={closing()}>
          <Icon name="edit" size={16} /> Edit
        </MenuItem>
        {connector.is_collect ? (
          <MenuItem component={Link} to={places.searchFor(recordsOf(id))} onClick={closing()}>
            <Icon name="events" size={16} /> View Events
          </MenuItem>
        ) : null}
        <MenuItem component={Link} to={places.duplicateConnector(id)} onClick={closing()}>
          <Icon name="copy" size={16} /> Duplicate
        </MenuItem>
        <MenuItem className={styles["danger"]} onClick={closing(onDelete)}>
          <Icon name="trash" size={16} /> Delete
        </MenuItem>
      </Menu>
    </>
  );
}
