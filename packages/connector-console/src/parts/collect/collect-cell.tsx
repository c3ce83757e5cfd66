import type { Connector } from "../../api/connectors.ts";
import { Switch } from "../switch.tsx";
import type { collectWord } from "./collect-word.ts";
import styles from "./collect.module.css";

export interface CollectCellProps {
  readonly connector: Pick<Connector, "name">;
  readonly word: ReturnType<typeof collectWord>;
  readonly onToggle: () => void;
}

/** Switches collection on and off; or says why that cannot be. */
export function CollectCell({ connector, word, onToggle }: CollectCellProps) {
  if (word === "Disabled" || word === "N/A") {
    return <span className={styles["nothing"]}>{word}</span>;
  }
  return (
    <span className={styles["collect"]}>
      <Switch
        label={`Collect with ${connector.name}`}
        isOn={word === "Active"}
        onToggle={onToggle}
      />
      {word}
    </span>
  );
}
