import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { steady } from "../steady.ts";
import styles from "./popover.module.css";

export interface PanelProps {
  /** @default false */
  readonly isWide?: boolean;
  /** Takes back what was chosen: "As usual", "Clear". */
  readonly undo: {
    readonly verb: string;
    readonly isDisabled?: boolean;
    readonly onUndo: () => void;
  };
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** Something to choose, with the way back and the way out below it. What is chosen counts at once. */
export function Panel({ isWide = false, undo, onDone, children }: PanelProps) {
  return (
    <div className={styles["panel"]} data-wide={isWide}>
      {children}
      <div className={styles["foot"]}>
        <Button {...steady(undo.isDisabled ?? false, undo.onUndo)}>{undo.verb}</Button>
        <Button onClick={onDone}>Done</Button>
      </div>
    </div>
  );
}

/** What can be chosen; it scrolls where there is much. Its items have the class `choiceClass`. */
export function Choices({ children }: { readonly children: ReactNode }) {
  return <ul className={styles["choices"]}>{children}</ul>;
}

export const choiceClass = styles["choice"];

export interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** The box and the words of one choice. Plain, since the first page that is opened loads it. */
export function Choice({ isChosen, onToggle, children }: ChoiceProps) {
  return (
    <label>
      <input type="checkbox" className={styles["box"]} checked={isChosen} onChange={onToggle} />
      {children}
    </label>
  );
}
