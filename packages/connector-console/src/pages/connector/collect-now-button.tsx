import Button from "@mui/material/Button";
import { useCollectNow, type Connector } from "../../api/connectors.ts";
import { Icon } from "../../parts/icon.tsx";
import { useToast } from "../../parts/toasts.tsx";

/** Has the connector visit its vendor now; only while it collects at all. */
export function CollectNowButton({ connector }: { readonly connector: Connector }) {
  const toast = useToast();
  const collect = useCollectNow();
  return (
    <Button
      startIcon={<Icon name="refresh" size={16} />}
      disabled={!connector.active}
      loading={collect.isPending}
      loadingPosition="start"
      onClick={() =>
        collect.mutate(connector._id, {
          onSuccess: () =>
            toast({ tone: "success", text: `${connector.name} visits its vendor now.` }),
          onError: (error) =>
            toast({ tone: "error", text: `It does not collect now: ${error.message}` }),
        })
      }
    >
      Collect now
    </Button>
  );
}
