import Drawer from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";
import styles from "./side-drawer.module.css";

export interface SideDrawerProps {
  readonly title: string;
  /** A line below the title. */
  readonly summary?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One thing of a list in detail, beside the list. */
export function SideDrawer({ title, summary, onClose, children }: SideDrawerProps) {
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: {
          role: "dialog",
          "aria-modal": true,
          "aria-label": title,
          className: styles["paper"] ?? "",
        },
      }}
    >
      <header className={styles["head"]}>
        <div>
          <h2>{title}</h2>
          {summary === undefined ? null : <p>{summary}</p>}
        </div>
        <IconButton aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </header>
      {children}
    </Drawer>
  );
}

/** The part of a drawer that scrolls. */
export function DrawerBody({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={styles["body"]}
      role="region"
      aria-label={label}
      // Keyboards scroll it too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}
