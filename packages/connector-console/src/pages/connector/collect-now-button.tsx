import { useCollectNow, type Connector } from "../../api/connectors.ts";
import { Icon } from "../../parts/icon.tsx";
import { useToast } from "../../parts/toasts.tsx";
import { SteadyButton } from "../../parts/steady-button.tsx";

/** Has the connector visit its vendor now; only while it collects at all. */
export function CollectNowButton({ connector }: { readonly connector: Connector }) {
  const toast = useToast();
  const collect = useCollectNow();
  return (
    <SteadyButton
      startIcon={<Icon name="refresh" size={16} />}
      isOff={!connector.active}
      isBusy={collect.isPending}
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
    </SteadyButton>
  );
}
