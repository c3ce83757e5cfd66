/** Hints beside JSON Schema 2020-12 keywords that draw the form, the docs and the redaction. */
export interface FieldHints {
  /** Label in the form. */
  readonly title: string;
  /** One or two sentences: what it is and where to find it. */
  readonly description?: string;
  /** Sealed at rest, never answered, never logged. */
  readonly "x-secret"?: boolean;
  /** Position in the form, ascending. */
  readonly "x-order"?: number;
  /** Shown only while another field has this value. */
  readonly "x-show-if"?: { readonly field: string; readonly equals: unknown };
  /** Array options that are always on and cannot be removed. */
  readonly "x-pinned"?: readonly string[];
  /** Said when the value is the risky one, e.g. certificate checks turned off. */
  readonly "x-warning"?: { readonly when: unknown; readonly text: string };
  /** Placeholder shown in an empty field. */
  readonly "x-placeholder"?: string;
}

export interface FieldSchema extends FieldHints {
  readonly type: "string" | "integer" | "number" | "boolean" | "array";
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: {
    readonly type: "string";
    readonly oneOf?: readonly { const: string; title: string }[];
  };
  readonly uniqueItems?: boolean;
  readonly minItems?: number;
}

/** The one declaration of a connector's configuration: types, validation, form, flags, docs and redaction follow. */
export interface ConfigSchema {
  readonly type: "object";
  readonly additionalProperties: false;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, FieldSchema>>;
}
