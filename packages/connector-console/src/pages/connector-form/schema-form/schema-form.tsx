// Not from its index, which also has tools for tests, and these a validator.
import Form from "@rjsf/core/lib/components/Form.js";
import type {
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  RegistryWidgetsType,
  ValidatorType,
} from "@rjsf/utils";
import { useMemo } from "react";
import type { ConnectorType } from "../../../api/connector-types.ts";
import { toFormSchema, type Conf } from "../form-schema.ts";
import type { FieldProblems } from "../place-problems.ts";
import styles from "../connector-form.module.css";
import { CheckWidget, ChecksWidget, ListWidget } from "./check-widgets.tsx";
import { SecretWidget } from "./secret-widget.tsx";
import { ChoiceWidget, LineWidget, NumberWidget } from "./text-widgets.tsx";
import type { FormContext } from "./widget-parts.ts";

export interface SchemaFormProps {
  readonly type: ConnectorType;
  readonly conf: Conf;
  readonly problems: FieldProblems;
  readonly hasStoredSecrets: boolean;
  readonly onChange: (conf: Conf) => void;
}

/** The form of a connector's settings, drawn from the schema of its type. */
export function SchemaForm(props: SchemaFormProps) {
  const { type, conf, problems, hasStoredSecrets, onChange } = props;
  const { schema, uiSchema } = useMemo(() => toFormSchema(type, conf), [type, conf]);
  const formContext: FormContext = useMemo(
    () => ({ problems, hasStoredSecrets }),
    [problems, hasStoredSecrets],
  );
  return (
    <Form
      // It stands in a form of ours.
      tagName="div"
      idPrefix="conf"
      schema={schema}
      uiSchema={uiSchema}
      formData={conf}
      formContext={formContext}
      validator={hostValidates}
      widgets={widgets}
      templates={templates}
      experimental_defaultFormStateBehavior={keepAsIs}
      showErrorList={false}
      onChange={({ formData }) => onChange((formData ?? {}) as Conf)}
    >
      {/* Without a child the library adds a button of its own. */}
      <span hidden />
    </Form>
  );
}

const widgets: RegistryWidgetsType = {
  secret: SecretWidget,
  check: CheckWidget,
  checks: ChecksWidget,
  list: ListWidget,
  choice: ChoiceWidget,
  number: NumberWidget,
  line: LineWidget,
};

const templates = { FieldTemplate: Field, ObjectFieldTemplate: Fields };

const keepAsIs = { emptyObjectFields: "skipDefaults" } as const;

/**
 * The host validates, with the very code that guards the API, and lists every problem at once. A validator in the
 * browser would be a second opinion, and compiling one needs `unsafe-eval`.
 */
const hostValidates: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({}),
};

function Fields({ properties }: ObjectFieldTemplateProps) {
  return <div className={styles["fields"]}>{properties.map(({ content }) => content)}</div>;
}

/** Our widgets draw label, help and problem themselves. */
function Field({ children }: FieldTemplateProps) {
  return children;
}
