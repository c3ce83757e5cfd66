import Alert from "@mui/material/Alert";
import Snackbar from "@mui/material/Snackbar";
import { createContext, use, useCallback, useState, type ReactNode } from "react";

export interface Toast {
  readonly text: string;
  readonly tone: "success" | "error" | "info" | "warning";
}

const shownMs = 6_000;

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows a sentence for a few seconds: what was done, or why it could not be. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const show = useCallback((toast: Toast) => setToasts((others) => [...others, toast]), []);
  const next = (): void => setToasts(([, ...others]) => others);
  const [current] = toasts;
  return (
    <ToastContext value={show}>
      {children}
      {current === undefined ? null : (
        <Snackbar
          key={`${toasts.length} ${current.text}`}
          open
          autoHideDuration={shownMs}
          onClose={(_event, reason) => reason !== "clickaway" && next()}
          anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        >
          <Alert severity={current.tone} variant="filled" onClose={next} closeText="Close">
            {current.text}
          </Alert>
        </Snackbar>
      )}
    </ToastContext>
  );
}
