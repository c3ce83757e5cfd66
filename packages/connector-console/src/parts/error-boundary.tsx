import Button from "@mui/material/Button";
import { Component, type ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./states.module.css";

interface Props {
  readonly children: ReactNode;
  /** When it changes, what failed gets another chance: the path of the page. */
  readonly resetKey?: string;
}

interface State {
  readonly error: unknown;
  readonly failedAt: string | undefined;
}

const fine: State = { error: undefined, failedAt: undefined };

/** Keeps a mistake of ours in one page from taking the whole console with it. React offers this only as a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = fine;

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): State | null {
    if (state.error === undefined) return { ...state, failedAt: resetKey };
    return state.failedAt === resetKey ? null : { error: undefined, failedAt: resetKey };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className={styles["state"]} role="alert">
        <div className={styles["picture"]} data-tone="failed">
          <Icon name="alert" size={24} />
        </div>
        <h2 className={styles["title"]}>This page stopped working</h2>
        <p className={styles["text"]}>
          That is a fault of the console; collection is not touched by it. It says:{" "}
          {error instanceof Error ? error.message : "something unknown was thrown."}
        </p>
        <div className={styles["action"]}>
          <Button variant="outlined" onClick={() => location.reload()}>
            Reload the page
          </Button>
        </div>
      </div>
    );
  }
}
