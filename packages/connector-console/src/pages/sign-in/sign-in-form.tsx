import TextField from "@mui/material/TextField";
import { useRef, useState, type SubmitEvent } from "react";
import { SteadyButton } from "../../parts/steady-button.tsx";
import { useSignIn } from "../../api/session.ts";
import { explainRefusal } from "./explain-refusal.ts";
import styles from "./sign-in.module.css";

/** Sends the key, which is kept nowhere. */
export function SignInForm({ isHostAway }: { readonly isHostAway: boolean }) {
  const [key, setKey] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const signIn = useSignIn();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    signIn.mutate(key.trim(), { onError: () => field.current?.select() });
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <TextField
        inputRef={field}
        label="Key of the host"
        type="password"
        name="key"
        autoComplete="current-password"
        // The one thing to do on this page.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        fullWidth
        value={key}
        onChange={(event) => setKey(event.target.value)}
        error={signIn.isError}
        helperText={
          signIn.isError ? <span role="alert">{explainRefusal(signIn.error)}</span> : helpText
        }
      />
      <SteadyButton
        type="submit"
        variant="contained"
        size="large"
        isOff={key.trim() === "" || isHostAway}
        isBusy={signIn.isPending}
      >
        Sign in
      </SteadyButton>
    </form>
  );
}

const helpText = "Printed when the host started for the first time, or set by SLUICE_ADMIN_KEY.";
