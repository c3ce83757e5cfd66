import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import type { WidgetProps } from "@rjsf/utils";
import { useState } from "react";
import { FieldHelp } from "../field-help.tsx";
import styles from "../connector-form.module.css";
import { partsOf } from "./widget-parts.ts";

/** A secret: masked, and never sent back. One that the host holds stays, unless it is replaced. */
export function SecretWidget(props: WidgetProps) {
  const { hasStoredSecrets, value, problem, change } = partsOf(props);
  const [isReplacing, setReplacing] = useState(false);
  const isStored = hasStoredSecrets && value === undefined && problem === undefined;
  if (isStored && !isReplacing) {
    return <StoredSecret {...props} onReplace={() => setReplacing(true)} />;
  }
  const replace = (next: unknown): void => {
    // A field that is emptied while somebody types stays a field.
    setReplacing(true);
    change(next);
  };
  const keep = (): void => {
    change(undefined);
    setReplacing(false);
  };
  return (
    <div className={styles["secret"]}>
      <SecretField {...props} isReplacing={isReplacing} onChange={replace} />
      {hasStoredSecrets ? (
        <Button color="inherit" onClick={keep}>
          Keep the stored one
        </Button>
      ) : null}
    </div>
  );
}

function SecretField(props: WidgetProps & { readonly isReplacing: boolean }) {
  const { id, label, isRequired, field, problem, value, change } = partsOf(props);
  return (
    <TextField
      id={id}
      type="password"
      label={label}
      required={isRequired}
      fullWidth
      // What a browser remembers for this host is another key.
      autoComplete="new-password"
      // It was asked for by the button that stood here.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={props.isReplacing}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => change(event.target.value === "" ? undefined : event.target.value)}
      error={problem !== undefined}
      helperText={<FieldHelp problem={problem} help={field.description} />}
    />
  );
}

function StoredSecret(props: WidgetProps & { readonly onReplace: () => void }) {
  const { id, label } = partsOf(props);
  return (
    <div className={styles["stored"]} role="group" aria-labelledby={`${id}-label`}>
      <div>
        <div id={`${id}-label`} className={styles["storedLabel"]}>
          {label}
        </div>
        <div className={styles["help"]}>Stored, sealed at the host. It is never shown again.</div>
      </div>
      <Button variant="outlined" onClick={props.onReplace} aria-label={`Replace ${label}`}>
        Replace
      </Button>
    </div>
  );
}
