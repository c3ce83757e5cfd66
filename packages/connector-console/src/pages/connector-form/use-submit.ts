import { useCallback, useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { ConnectorType } from "../../api/connector-types.ts";
import { useSaveConnector } from "../../api/save-connector.ts";
import type { AddedConnector } from "../../parts/added-connector.ts";
import { useToast } from "../../parts/toasts.tsx";
import { places } from "../../places.ts";
import { toChange, toNewConnector } from "./draft.ts";
import type { Purpose } from "./purpose.ts";
import type { DraftState } from "./use-draft.ts";

interface SubmitParts {
  readonly purpose: Purpose;
  readonly state: DraftState;
  readonly type: ConnectorType;
}

/** Saves what stands in the form and goes back to the overview, or shows what the host found wrong with it. */
export function useSubmit({ purpose, state, type }: SubmitParts) {
  const { draft, isDirty, refuse, forgive } = state;
  const { mutate, isPending } = useSaveConnector();
  const toast = useToast();
  const navigate = useNavigate();
  const unsaved = useRef(isDirty);
  useEffect(() => {
    unsaved.current = isDirty;
  }, [isDirty]);
  const submit = (): void => {
    forgive();
    const isEdit = purpose.kind === "edit";
    const original = purpose.kind === "copy" ? purpose.original : undefined;
    mutate(
      isEdit
        ? { id: purpose.original._id, change: toChange(draft, type) }
        : { added: toNewConnector(draft, type, original) },
      {
        onSuccess: ({ _id, name }) => {
          unsaved.current = false;
          toast({
            tone: "success",
            text: isEdit ? `${name} is saved.` : `${name} is added and collects.`,
          });
          const state: AddedConnector | null = isEdit ? null : { added: _id };
          void navigate(places.connectors, { state });
        },
        onError: (error) => refuse(error, type),
      },
    );
  };
  const isUnsaved = useCallback(() => unsaved.current, []);
  return { submit, isPending, isUnsaved };
}
