import { useEffect, type SubmitEvent } from "react";
import { TestDialog } from "../../parts/test-dialog/test-dialog.tsx";
import { expectConfiguration } from "./configuration-tab.tsx";
import styles from "./connector-form.module.css";
import type { Draft } from "./draft.ts";
import { FormActions } from "./form-actions.tsx";
import { FormPanel } from "./form-panel.tsx";
import { FormTabs } from "./form-tabs.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import type { Purpose } from "./purpose.ts";
import { useDraft } from "./use-draft.ts";
import { useSubmit } from "./use-submit.ts";
import { useTrial } from "./use-trial.ts";
import type { Catalog } from "./with-catalog.tsx";

export interface ConnectorFormProps {
  readonly purpose: Purpose;
  /** What stands in it first; later values are ignored. */
  readonly start: Draft;
  readonly catalog: Catalog;
}

/** Adds or changes a connector in three steps, which can be taken in any order. */
export function ConnectorForm({ purpose, start, catalog }: ConnectorFormProps) {
  const state = useDraft(start);
  const { draft, problems, tab } = state;
  const type = catalog.types.find(({ id }) => id === draft.type);
  if (type === undefined) throw new Error(`no connector type ${draft.type}`);
  const { submit, isPending, isUnsaved } = useSubmit({ purpose, state, type });
  const trial = useTrial({ purpose, state, type });
  useEffect(expectConfiguration, []);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    // Enter in a lone text field of an earlier step submits, too.
    if (tab === "confirmation") submit();
  };
  return (
    <form className={styles["card"]} noValidate onSubmit={save}>
      <FormTabs tab={tab} problems={problems} onOpen={state.open} />
      <FormPanel state={state} type={type} catalog={catalog} purpose={purpose} />
      <FormActions
        tab={tab}
        verb={purpose.kind === "edit" ? "Save" : "Submit"}
        isPending={isPending}
        onOpen={state.open}
        onTest={trial.begin}
      />
      {trial.subject === undefined ? null : (
        <TestDialog
          subject={trial.subject}
          type={type.id}
          name={draft.name.trim() || `the new ${type.name} connector`}
          onClose={trial.close}
          onRefused={trial.onRefused}
        />
      )}
      <LeaveGuard isUnsaved={isUnsaved} />
    </form>
  );
}
