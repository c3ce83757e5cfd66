import { useEffect, type ReactNode } from "react";
import { useHere } from "./here.tsx";
import styles from "./page.module.css";

export interface PageProps {
  readonly title: string;
  /** One line below the title. */
  readonly summary?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** The page is as high as the window, and something in it scrolls. @default false */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: its title (in the window and the breadcrumb too), actions, content. */
export function Page({ title, summary, actions, fills = false, children }: PageProps) {
  useHere(title);
  useEffect(() => {
    document.title = `${title} · Sluice`;
  }, [title]);
  return (
    <div className={styles["page"]} data-fills={fills}>
      <header className={styles["head"]}>
        <h1 className={styles["title"]}>{title}</h1>
        {actions === undefined ? null : <div className={styles["actions"]}>{actions}</div>}
        {summary === undefined ? null : <p className={styles["summary"]}>{summary}</p>}
      </header>
      {children}
    </div>
  );
}
