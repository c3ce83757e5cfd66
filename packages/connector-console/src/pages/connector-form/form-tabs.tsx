import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import styles from "./connector-form.module.css";
import { countIn, type PlacedProblems, type TabName } from "./place-problems.ts";

/** In their order. */
export const tabNames = ["general", "configuration", "confirmation"] as const;

/** The panel of the open tab. */
export const panelId = "form-panel";

const titles: Readonly<Record<TabName, string>> = {
  general: "General",
  configuration: "Configuration",
  confirmation: "Confirmation",
};

export interface FormTabsProps {
  readonly tab: TabName;
  readonly problems: PlacedProblems;
  readonly onOpen: (tab: TabName) => void;
}

/** The steps of the form, in any order; a step with problems is marked. */
export function FormTabs({ tab, problems, onOpen }: FormTabsProps) {
  return (
    <Tabs
      className={styles["tabs"] ?? ""}
      value={tab}
      onChange={(_event, next: TabName) => onOpen(next)}
      aria-label="Steps"
    >
      {tabNames.map((name, at) => (
        <Tab
          key={name}
          value={name}
          id={`tab-${name}`}
          // Only the open panel exists.
          {...(name === tab ? { "aria-controls": panelId } : {})}
          label={<TabLabel step={at + 1} title={titles[name]} count={countIn(problems, name)} />}
        />
      ))}
    </Tabs>
  );
}

interface TabLabelProps {
  readonly step: number;
  readonly title: string;
  readonly count: number;
}

function TabLabel({ step, title, count }: TabLabelProps) {
  return (
    <span className={styles["tab"]}>
      <span className={styles["step"]} data-troubled={count > 0} aria-hidden="true">
        {count > 0 ? "!" : step}
      </span>
      {title}
      {count > 0 ? (
        <span className={styles["count"]}>{count === 1 ? "1 problem" : `${count} problems`}</span>
      ) : null}
    </span>
  );
}
