import type { ConnectorType } from "../../api/connector-types.ts";
import { ConfigurationTab } from "./configuration-tab.tsx";
import { confirmGeneral, confirmSettings } from "./confirmation.ts";
import { ConfirmationTab } from "./confirmation-tab.tsx";
import { GeneralTab } from "./general-tab.tsx";
import type { Purpose } from "./purpose.ts";
import type { DraftState } from "./use-draft.ts";
import type { Catalog } from "./with-catalog.tsx";

export interface OpenTabProps {
  readonly state: DraftState;
  readonly type: ConnectorType;
  readonly catalog: Catalog;
  readonly purpose: Purpose;
}

/** The content of the tab that is open. */
export function OpenTab({ state, type, catalog, purpose }: OpenTabProps) {
  const { draft, problems, tab } = state;
  const isEdit = purpose.kind === "edit";
  switch (tab) {
    case "general":
      return (
        <GeneralTab
          draft={draft}
          type={type}
          catalog={catalog}
          problems={problems.general}
          isLocked={isEdit}
          onChange={state.changeGeneral}
        />
      );
    case "configuration":
      return (
        <ConfigurationTab
          key={type.id}
          type={type}
          conf={draft.conf}
          problems={problems.configuration}
          settingsProblems={problems.settings}
          hasStoredSecrets={isEdit}
          onChange={state.changeConf}
        />
      );
    case "confirmation":
      return (
        <ConfirmationTab
          general={confirmGeneral(draft, type, catalog)}
          settings={confirmSettings(draft, type, isEdit)}
          promise={isEdit ? editPromise : addPromise}
          onOpen={state.open}
        />
      );
  }
}

const addPromise = "Submit adds the connector; it collects at once.";
const editPromise =
  "Save applies this at once. What was collected stays; another source opens a coverage of its own.";
