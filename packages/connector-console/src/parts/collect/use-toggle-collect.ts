import { useCallback } from "react";
import { useSetActive, type Connector } from "../../api/connectors.ts";
import { useToast } from "../toasts.tsx";

/** Switches collection of a connector, and says what that means. A stable function. */
export function useToggleCollect(): (connector: Connector) => void {
  const { mutate } = useSetActive();
  const toast = useToast();
  return useCallback(
    ({ _id: id, name, active }) =>
      mutate(
        { id, active: !active },
        {
          onSuccess: () =>
            toast({
              tone: "success",
              text: active
                ? `${name} is switched off. The time until it is on again is left out of its coverage.`
                : `${name} collects again.`,
            }),
          onError: (error) =>
            toast({ tone: "error", text: `${name} was not switched: ${error.message}` }),
        },
      ),
    [mutate, toast],
  );
}
