import { useDeleteConnector, type Connector } from "../../api/connectors.ts";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useToast } from "../../parts/toasts.tsx";

export interface DeleteDialogProps {
  readonly connector: Pick<Connector, "_id" | "name">;
  readonly onClose: () => void;
}

/** Asks before a connector is deleted, and says what happens to what it brought. */
export function DeleteDialog({ connector, onClose }: DeleteDialogProps) {
  const toast = useToast();
  const remove = useDeleteConnector();
  const confirm = (): void =>
    remove.mutate(connector._id, {
      onSuccess: () => {
        toast({ tone: "success", text: `${connector.name} is deleted. Its records stay.` });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title={`Delete ${connector.name}?`}
      verb="Delete"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Collection stops, and the connector&apos;s settings and its stored secret are removed. This
        cannot be taken back.
      </p>
      <p>
        <strong>Stored records stay</strong>, and can be searched as before. So do its coverage and
        its ledger: when the same source is added again, collection goes on where it stopped.
      </p>
    </ConfirmDialog>
  );
}
