import Alert from "@mui/material/Alert";
import { useEffect, useRef } from "react";
import styles from "./connector-form.module.css";
import { panelId } from "./form-tabs.tsx";
import { OpenTab, type OpenTabProps } from "./open-tab.tsx";

/** The open tab, below what belongs to none of its fields. */
export function FormPanel(props: OpenTabProps) {
  const { problems, tab } = props.state;
  const panel = useProblemFocus(problems);
  return (
    <div
      className={styles["panel"]}
      role="tabpanel"
      id={panelId}
      aria-labelledby={`tab-${tab}`}
      ref={panel}
      // Where the keyboard goes on after Next and Back.
      tabIndex={-1}
    >
      {problems.elsewhere.map((problem) => (
        <Alert key={problem} severity="error">
          {problem}
        </Alert>
      ))}
      <OpenTab {...props} />
    </div>
  );
}

/** Leads the keyboard to the first field that the host found fault with. */
function useProblemFocus(problems: unknown) {
  const panel = useRef<HTMLDivElement>(null);
  const seen = useRef(problems);
  useEffect(() => {
    // A field that is being corrected keeps the keyboard.
    const isTyping = document.activeElement?.matches("input") === true;
    if (seen.current !== problems && !isTyping) {
      panel.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
    seen.current = problems;
  }, [problems]);
  return panel;
}
