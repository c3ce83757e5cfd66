import IconButton from "@mui/material/IconButton";
import { useSignOut } from "../api/session.ts";
import { Icon } from "../parts/icon.tsx";
import { useToast } from "../parts/toasts.tsx";

export function SignOutButton() {
  const signOut = useSignOut();
  const toast = useToast();
  const ask = (): void =>
    signOut.mutate(undefined, {
      onError: (error) => toast({ tone: "error", text: `Not signed out: ${error.message}` }),
    });
  return (
    <IconButton title="Sign out" aria-label="Sign out" disabled={signOut.isPending} onClick={ask}>
      <Icon name="signOut" />
    </IconButton>
  );
}
