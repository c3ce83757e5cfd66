import { useEffect } from "react";
import { useBlocker } from "react-router";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { places } from "../../places.ts";

export interface LeaveGuardProps {
  /** Asked when somebody is about to leave. */
  readonly isUnsaved: () => boolean;
}

/** Asks before a page with unsaved changes is left, by a link, the back button, or by closing the window. */
export function LeaveGuard({ isUnsaved }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      // Whoever's session has ended must be able to sign in again.
      nextLocation.pathname !== places.signIn &&
      nextLocation.pathname !== currentLocation.pathname &&
      isUnsaved(),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  if (blocker.state !== "blocked") return null;
  return (
    <ConfirmDialog
      title="Leave without saving?"
      verb="Leave"
      cancelVerb="Stay"
      isPending={false}
      error={null}
      onConfirm={() => blocker.proceed()}
      onCancel={() => blocker.reset()}
    >
      <p>What you entered here is not saved, and will be lost.</p>
    </ConfirmDialog>
  );
}
