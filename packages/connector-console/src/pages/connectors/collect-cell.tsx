import Switch from "@mui/material/Switch";
import { useSetActive, type Connector } from "../../api/connectors.ts";
import { useToast } from "../../parts/toasts.tsx";
import styles from "./connectors.module.css";
import type { collectWord } from "./words.ts";

export interface CollectCellProps {
  readonly connector: Pick<Connector, "_id" | "name">;
  readonly word: ReturnType<typeof collectWord>;
}

/** Switches collection on and off. */
export function CollectCell({ connector, word }: CollectCellProps) {
  const setActive = useSetActive();
  const toast = useToast();
  if (word === "Disabled" || word === "N/A")
    return <span className={styles["nothing"]}>{word}</span>;
  const isActive = word === "Active";
  const toggle = (): void =>
    setActive.mutate(
      { id: connector._id, active: !isActive },
      {
        onSuccess: ({ active }) =>
          toast({
            tone: "success",
            text: active
              ? `${connector.name} collects again.`
              : `${connector.name} is switched off. The time until it is on again is left out of its coverage.`,
          }),
        onError: (error) =>
          toast({ tone: "error", text: `${connector.name} was not switched: ${error.message}` }),
      },
    );
  return (
    <label className={styles["collect"]}>
      <Switch
        checked={isActive}
        disabled={setActive.isPending}
        onChange={toggle}
        slotProps={{ input: { "aria-label": `Collect with ${connector.name}` } }}
      />
      {word}
    </label>
  );
}
