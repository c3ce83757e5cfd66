import Button from "@mui/material/Button";
import { Link } from "react-router";
import type { Connector } from "../../api/connectors.ts";
import { Icon } from "../../parts/icon.tsx";
import { places, recordsOf } from "../../places.ts";

/** What can be done with it, as in its row of the overview. */
export function ConnectorActions({ connector: { _id: id } }: { readonly connector: Connector }) {
  return (
    <>
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
        startIcon={<Icon name="edit" size={16} />}
      >
        Edit
      </Button>
    </>
  );
}
