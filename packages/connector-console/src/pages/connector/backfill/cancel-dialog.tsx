import { useCancelBackfill, type Backfill } from "../../../api/backfills.ts";
import { ConfirmDialog } from "../../../parts/confirm-dialog.tsx";
import { useToast } from "../../../parts/toasts.tsx";

export interface CancelDialogProps {
  readonly connector: string;
  readonly job: Pick<Backfill, "id">;
  readonly onClose: () => void;
}

/** Asks before a backfill is cancelled. */
export function CancelDialog({ connector, job, onClose }: CancelDialogProps) {
  const cancel = useCancelBackfill(connector);
  const toast = useToast();
  const confirm = (): void =>
    cancel.mutate(job.id, {
      onSuccess: () => {
        toast({ tone: "success", text: "The backfill is cancelled. What it has stored stays." });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title="Cancel this backfill?"
      verb="Cancel the backfill"
      cancelVerb="Go on"
      isPending={cancel.isPending}
      error={cancel.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        What it has stored stays. What it has not read yet stays as it is known now; another
        backfill can read it later, while the vendor still has it.
      </p>
    </ConfirmDialog>
  );
}
