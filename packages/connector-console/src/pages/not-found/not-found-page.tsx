import Button from "@mui/material/Button";
import { Link } from "react-router";
import { Page } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { places } from "../../places.ts";

export function NotFoundPage() {
  return (
    <Page title="No such page">
      <EmptyState
        icon="search"
        title="There is no page at this address"
        action={
          <Button variant="outlined" component={Link} to={places.connectors}>
            To the connectors
          </Button>
        }
      >
        The address may be mistyped, or it leads to something that was removed.
      </EmptyState>
    </Page>
  );
}
