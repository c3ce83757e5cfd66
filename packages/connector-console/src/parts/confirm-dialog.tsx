import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import type { ReactNode } from "react";
import { SteadyButton } from "./steady-button.tsx";

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  /** The verb on the button: "Delete". */
  readonly verb: string;
  /** The button of the harmless way out. @default "Cancel" */
  readonly cancelVerb?: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, verb, isPending, error, onConfirm, onCancel } = props;
  const { cancelVerb = "Cancel" } = props;
  return (
    <Dialog open onClose={onCancel} aria-labelledby="confirm-title" maxWidth="xs" fullWidth>
      <DialogTitle id="confirm-title">{title}</DialogTitle>
      <DialogContent>
        {children}
        {error === null ? null : <Alert severity="error">{error.message}</Alert>}
      </DialogContent>
      <DialogActions>
        {/* Escape and Enter do the harmless thing. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <Button autoFocus color="inherit" onClick={onCancel}>
          {cancelVerb}
        </Button>
        <SteadyButton variant="contained" color="error" isBusy={isPending} onClick={onConfirm}>
          {verb}
        </SteadyButton>
      </DialogActions>
    </Dialog>
  );
}
