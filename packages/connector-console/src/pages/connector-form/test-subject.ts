import type { TestSubject } from "../../api/connector-test.ts";
import type { ConnectorType } from "../../api/connector-types.ts";
import { HostProblem } from "../../api/problems.ts";
import { given, type Draft } from "./draft.ts";
import { fieldsOf } from "./form-schema.ts";
import type { Purpose } from "./purpose.ts";

interface Entered {
  readonly purpose: Purpose;
  readonly draft: Draft;
  readonly isDirty: boolean;
}

/** What Test tests: what stands in the form; the saved connector while that is the same. Pure. */
export function subjectOf({ purpose, draft, isDirty }: Entered): TestSubject {
  if (purpose.kind === "edit" && !isDirty) return { kind: "saved", id: purpose.original._id };
  return { kind: "unsaved", type: draft.type, conf: given(draft.conf) };
}

/**
 * A stored secret goes only where it was saved for, so changed settings are tested with a secret that is entered
 * again. The problem that says so, if that is missing. Pure.
 */
export function missingSecrets(entered: Entered & { readonly type: ConnectorType }) {
  const { purpose, draft, isDirty, type } = entered;
  if (purpose.kind !== "edit" || !isDirty) return undefined;
  const problems = fieldsOf(type)
    .filter(([name, field]) => field["x-secret"] === true && draft.conf[name] === undefined)
    .map(([name]) => ({
      path: `/conf/${name}`,
      code: "required",
      message:
        "Enter it to test changed settings: the stored one is sent only where it was saved for.",
    }));
  if (problems.length === 0) return undefined;
  return new HostProblem(400, { code: "config_invalid", detail: "A secret is missing.", problems });
}
