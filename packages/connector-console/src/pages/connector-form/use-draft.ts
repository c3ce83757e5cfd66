import { useCallback, useState } from "react";
import type { ConnectorType } from "../../api/connector-types.ts";
import { isSame, type Draft } from "./draft.ts";
import { fieldsOf, type Conf } from "./form-schema.ts";
import {
  firstTroubled,
  noProblems,
  placeProblems,
  withoutField,
  type PlacedProblems,
  type TabName,
} from "./place-problems.ts";

/** The state of the form. */
export interface DraftState {
  readonly draft: Draft;
  readonly problems: PlacedProblems;
  readonly tab: TabName;
  /** Something was changed that is not saved. */
  readonly isDirty: boolean;
  readonly open: (tab: TabName) => void;
  /** Changes a field of General; `field` is its name in the API. */
  readonly changeGeneral: (field: string, change: (draft: Draft) => Draft) => void;
  readonly changeConf: (conf: Conf) => void;
  /** Shows a refusal beside the fields it is about, and opens the first tab that has one. */
  readonly refuse: (error: Error, type: ConnectorType) => void;
  readonly forgive: () => void;
}

/** Holds what is entered, what the host found wrong with it, and which tab is open. */
export function useDraft(start: Draft): DraftState {
  const [begun] = useState(start);
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState(noProblems);
  const [tab, open] = useState<TabName>("general");
  const changeGeneral = useCallback<DraftState["changeGeneral"]>((field, change) => {
    setDraft(change);
    setProblems((before) => withoutField(before, "general", field));
  }, []);
  const changeConf = (conf: Conf): void => {
    const changed = Object.keys({ ...draft.conf, ...conf }).filter(
      (name) => draft.conf[name] !== conf[name],
    );
    setDraft((before) => ({ ...before, conf }));
    setProblems((before) =>
      changed.reduce((left, name) => withoutField(left, "configuration", name), before),
    );
  };
  const refuse = useCallback((error: Error, type: ConnectorType) => {
    const placed = placeProblems(error, new Set(fieldsOf(type).map(([name]) => name)));
    setProblems(placed);
    const troubled = firstTroubled(placed);
    if (troubled !== undefined) open(troubled);
  }, []);
  const forgive = useCallback(() => setProblems(noProblems), []);
  const isDirty = !isSame(begun, draft);
  return { draft, problems, tab, isDirty, open, changeGeneral, changeConf, refuse, forgive };
}
