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
export function RowMenu(props: RowMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles["more"]}
        aria-label={`Actions for ${props.connector.name}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="more" />
      </button>
      {anchor === null ? null : (
        <OpenMenu {...props} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
  );
}

interface OpenMenuProps extends RowMenuProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

function OpenMenu({ connector, onTest, onDelete, anchor, onClose }: OpenMenuProps) {
  const { _id: id } = connector;
  const closing = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Menu anchorEl={anchor} open onClose={onClose}>
      <MenuItem onClick={closing(onTest)}>
        <Icon name="flask" size={16} /> Test
      </MenuItem>
      <MenuItem component={Link} to={places.editConnector(id)} onClick={onClose}>
        <Icon name="edit" size={16} /> Edit
      </MenuItem>
      {connector.is_collect ? (
        <MenuItem component={Link} to={places.searchFor(recordsOf(id))} onClick={onClose}>
          <Icon name="events" size={16} /> View Events
        </MenuItem>
      ) : null}
      <MenuItem component={Link} to={places.duplicateConnector(id)} onClick={onClose}>
        <Icon name="copy" size={16} /> Duplicate
      </MenuItem>
      <MenuItem className={styles["danger"] ?? ""} onClick={closing(onDelete)}>
        <Icon name="trash" size={16} /> Delete
      </MenuItem>
    </Menu>
  );
}
