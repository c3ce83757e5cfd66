import Button from "@mui/material/Button";
import { Link } from "react-router";
import { Icon } from "../../parts/icon.tsx";
import { SteadyButton } from "../../parts/steady-button.tsx";
import { places } from "../../places.ts";
import styles from "./connector-form.module.css";
import { panelId, tabNames } from "./form-tabs.tsx";
import type { TabName } from "./place-problems.ts";

export interface FormActionsProps {
  readonly tab: TabName;
  /** What the last step does: "Submit". */
  readonly verb: string;
  readonly isPending: boolean;
  readonly onOpen: (tab: TabName) => void;
  readonly onTest: () => void;
}

/** The way out, the test, and the way on. */
export function FormActions({ tab, verb, isPending, onOpen, onTest }: FormActionsProps) {
  const at = tabNames.indexOf(tab);
  const before = tabNames[at - 1];
  const next = tabNames[at + 1];
  const goTo = (step: TabName): void => {
    onOpen(step);
    document.querySelector<HTMLElement>(`#${panelId}`)?.focus();
  };
  return (
    <footer className={styles["actions"]}>
      <Button component={Link} to={places.connectors} color="inherit">
        Cancel
      </Button>
      <span className={styles["gap"]} />
      {tab === "general" ? null : (
        <Button variant="outlined" startIcon={<Icon name="flask" size={16} />} onClick={onTest}>
          Test before saving
        </Button>
      )}
      {before === undefined ? null : (
        <Button variant="outlined" color="inherit" onClick={() => goTo(before)}>
          Back
        </Button>
      )}
      {next === undefined ? (
        <SteadyButton key="submit" type="submit" variant="contained" isBusy={isPending}>
          {verb}
        </SteadyButton>
      ) : (
        <Button key="next" type="button" variant="contained" onClick={() => goTo(next)}>
          Next
        </Button>
      )}
    </footer>
  );
}
