import { useCallback, useState } from "react";
import type { TestSubject } from "../../api/connector-test.ts";
import type { ConnectorType } from "../../api/connector-types.ts";
import type { Purpose } from "./purpose.ts";
import { missingSecrets, subjectOf } from "./test-subject.ts";
import type { DraftState } from "./use-draft.ts";

interface TrialParts {
  readonly purpose: Purpose;
  readonly state: DraftState;
  readonly type: ConnectorType;
}

/** The test before saving: what it tests while its dialog is open. */
export function useTrial({ purpose, state, type }: TrialParts) {
  const { draft, isDirty, refuse } = state;
  const [subject, setSubject] = useState<TestSubject>();
  const close = useCallback(() => setSubject(undefined), []);
  const onRefused = useCallback(
    (problem: Error) => {
      close();
      refuse(problem, type);
    },
    [close, refuse, type],
  );
  const begin = (): void => {
    state.forgive();
    const problem = missingSecrets({ purpose, draft, type, isDirty });
    if (problem === undefined) setSubject(subjectOf({ purpose, draft, isDirty }));
    else refuse(problem, type);
  };
  return { subject, begin, close, onRefused };
}
