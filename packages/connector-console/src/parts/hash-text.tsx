import { Icon } from "./icon.tsx";
import styles from "./hash-text.module.css";
import { useCopy } from "./use-copy.ts";

export interface HashTextProps {
  readonly value: string;
  /** What it is, for the sentence after copying: "The hash of entry 7". */
  readonly what: string;
  /** All digits, which may take two lines. @default false */
  readonly isWhole?: boolean;
}

const shownDigits = 8;

/** A long run of digits, shortened; a click copies all of it. */
export function HashText({ value, what, isWhole = false }: HashTextProps) {
  const copy = useCopy();
  return (
    <button
      type="button"
      className={styles["hash"]}
      data-whole={isWhole}
      title={isWhole ? "Copy" : `${value}\nCopy`}
      onClick={(event) => {
        // The row around it opens; this only copies.
        event.stopPropagation();
        copy(value, what);
      }}
    >
      <span className="visually-hidden">
        Copy {what.charAt(0).toLowerCase()}
        {what.slice(1)}:
      </span>
      <code>{isWhole ? value : value.slice(0, shownDigits)}</code>
      <Icon name="copy" size={13} />
    </button>
  );
}
