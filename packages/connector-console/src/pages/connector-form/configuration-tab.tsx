import Alert from "@mui/material/Alert";
import { lazy, Suspense } from "react";
import { LoadingState } from "../../parts/states.tsx";
import styles from "./connector-form.module.css";
import type { SchemaFormProps } from "./schema-form/schema-form.tsx";

const load = () => import("./schema-form/schema-form.tsx");

const SchemaForm = lazy(async () => ({ default: (await load()).SchemaForm }));

/** Has the form of the settings there before somebody comes to it. */
export function expectConfiguration(): void {
  void load();
}

export interface ConfigurationTabProps extends SchemaFormProps {
  /** What is wrong with the settings as a whole. */
  readonly settingsProblems: readonly string[];
}

/** How the source is reached, and what is collected from it. */
export function ConfigurationTab({ settingsProblems, ...form }: ConfigurationTabProps) {
  return (
    <div className={styles["fields"]}>
      {settingsProblems.map((problem) => (
        <Alert key={problem} severity="error">
          {problem}
        </Alert>
      ))}
      <Suspense fallback={<LoadingState what="the form" />}>
        <SchemaForm {...form} />
      </Suspense>
    </div>
  );
}
