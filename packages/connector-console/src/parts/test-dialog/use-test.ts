import { useCallback, useEffect, useReducer, useState } from "react";
import { testConnector, type Check, type TestSubject } from "../../api/connector-test.ts";

export interface RunningTest {
  readonly checks: readonly Check[];
  readonly isRunning: boolean;
  readonly error: Error | undefined;
}

type Step = { readonly check: Check } | { readonly ended: Error | undefined } | "begun";

const begun: RunningTest = { checks: [], isRunning: true, error: undefined };

/** Runs a test while it is shown; `again` runs it once more. Another subject is another test. */
export function useTest(subject: TestSubject): RunningTest & { readonly again: () => void } {
  const [attempt, setAttempt] = useState(1);
  const [test, tell] = useReducer(follow, begun);
  useEffect(() => {
    const left = new AbortController();
    void run(subject, left.signal, tell);
    return () => left.abort();
  }, [subject, attempt]);
  const again = useCallback(() => setAttempt((last) => last + 1), []);
  return { ...test, again };
}

/** What is known of a test after its next step. Pure. */
function follow(test: RunningTest, step: Step): RunningTest {
  if (step === "begun") return begun;
  if ("check" in step) return { ...test, checks: [...test.checks, step.check] };
  return { ...test, isRunning: false, error: step.ended };
}

async function run(
  subject: TestSubject,
  signal: AbortSignal,
  tell: (step: Step) => void,
): Promise<void> {
  tell("begun");
  try {
    for await (const check of testConnector(subject, signal)) {
      // What a test says after it was left belongs to nobody.
      if (signal.aborted) return;
      tell({ check });
    }
    if (!signal.aborted) tell({ ended: undefined });
  } catch (error) {
    if (!signal.aborted) tell({ ended: error as Error });
  }
}
