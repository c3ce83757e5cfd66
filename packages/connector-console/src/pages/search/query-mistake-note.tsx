import type { RefObject } from "react";
import { Icon } from "../../parts/icon.tsx";
import type { QueryMistake } from "./query-mistake.ts";
import styles from "./search.module.css";

export interface QueryMistakeNoteProps {
  /** The query as it was sent. */
  readonly text: string;
  readonly mistake: QueryMistake;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Says what is wrong with a query, below the character where it stops to make sense. */
export function QueryMistakeNote({ text, mistake, input }: QueryMistakeNoteProps) {
  const { sentence, at } = mistake;
  const goThere = (): void => {
    input.current?.focus();
    input.current?.setSelectionRange(at ?? 0, (at ?? 0) + 1);
  };
  return (
    <div className={styles["mistake"]} id="query-mistake" role="alert">
      <Icon name="alert" size={16} />
      <div>
        <p>{sentence}</p>
        {at === undefined ? null : (
          <>
            <code className={styles["place"]}>
              {text.slice(0, at)}
              <mark>{text.charAt(at) === "" ? " " : text.charAt(at)}</mark>
              {text.slice(at + 1)}
            </code>
            <button type="button" onClick={goThere}>
              Go to character {at + 1}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
