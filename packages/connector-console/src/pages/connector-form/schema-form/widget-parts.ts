import type { WidgetProps } from "@rjsf/utils";
import type { FieldSchema } from "../form-schema.ts";
import type { FieldProblems } from "../place-problems.ts";

/** What the fields know beside their own schema. */
export interface FormContext {
  readonly problems: FieldProblems;
  /** The host holds a secret that the form does not know. */
  readonly hasStoredSecrets: boolean;
}

/** What a field of ours needs of what the form library hands it. Pure. */
export function partsOf(props: WidgetProps) {
  const { id, name, label, required = false, registry } = props;
  const context = registry.formContext as FormContext;
  const field = props.schema as unknown as FieldSchema;
  return {
    id,
    label: label === "" ? (field.title ?? name) : label,
    isRequired: required,
    field,
    problem: context.problems[name],
    hasStoredSecrets: context.hasStoredSecrets,
    value: props.value as unknown,
    change: props.onChange as (value: unknown) => void,
  };
}
