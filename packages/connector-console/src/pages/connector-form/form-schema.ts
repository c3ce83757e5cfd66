import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import type { ConnectorType } from "../../api/connector-types.ts";

/** One field of a connector's settings; the `x-` hints are those of docs/write-a-connector.md. */
export interface FieldSchema {
  readonly type: "string" | "integer" | "number" | "boolean" | "array";
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: { readonly oneOf?: readonly Option[] };
  readonly "x-secret"?: boolean;
  readonly "x-order"?: number;
  readonly "x-show-if"?: { readonly field: string; readonly equals: unknown };
  readonly "x-pinned"?: readonly string[];
  readonly "x-warning"?: { readonly when: unknown; readonly text: string };
  readonly "x-placeholder"?: string;
}

interface Option {
  readonly const: string;
  readonly title: string;
}

export type Conf = Readonly<Record<string, unknown>>;
export type NamedField = readonly [name: string, field: FieldSchema];

/** The fields of a type in the order of its form. Pure. */
export function fieldsOf(type: Pick<ConnectorType, "config">): readonly NamedField[] {
  const properties = (type.config["properties"] ?? {}) as Readonly<Record<string, FieldSchema>>;
  return Object.entries(properties).toSorted(([, a], [, b]) => orderOf(a) - orderOf(b));
}

/** The fields that these settings leave in sight. Pure. */
export function shownFields(type: Pick<ConnectorType, "config">, conf: Conf) {
  return fieldsOf(type).filter(([, field]) => {
    const condition = field["x-show-if"];
    return condition === undefined || conf[condition.field] === condition.equals;
  });
}

/** What a new connector of this type starts with. Pure. */
export function defaultsOf(type: Pick<ConnectorType, "config">): Conf {
  return Object.fromEntries(
    fieldsOf(type).flatMap(([name, field]) =>
      field.default === undefined ? [] : [[name, field.default]],
    ),
  );
}

/** How a field is called. Pure. */
export function titleOf([name, field]: NamedField): string {
  return field.title ?? name;
}

/** The name of the part that draws a field. */
type WidgetName = "secret" | "check" | "checks" | "list" | "choice" | "number" | "line";

/**
 * The schema as the form library draws it. Defaults are left out: they are filled in once, so that a field which was
 * emptied stays empty until the host has been asked. Pure.
 */
export function toFormSchema(
  type: Pick<ConnectorType, "config">,
  conf: Conf,
): { readonly schema: RJSFSchema; readonly uiSchema: UiSchema } {
  const fields = shownFields(type, conf);
  const properties = fields.map(([name, { default: _, ...field }]) => [name, field] as const);
  const drawn = fields.map(([name, field]) => [name, { "ui:widget": widgetOf(field) }] as const);
  return {
    schema: {
      type: "object",
      required: type.config["required"],
      properties: Object.fromEntries(properties),
    } as RJSFSchema,
    uiSchema: {
      "ui:order": fields.map(([name]) => name),
      ...Object.fromEntries(drawn),
    },
  };
}

function widgetOf(field: FieldSchema): WidgetName {
  if (field["x-secret"] === true) return "secret";
  if (field.type === "boolean") return "check";
  if (field.type === "array") return field.items?.oneOf === undefined ? "list" : "checks";
  if (field.enum !== undefined) return "choice";
  return field.type === "string" ? "line" : "number";
}

function orderOf(field: FieldSchema): number {
  return field["x-order"] ?? Number.MAX_SAFE_INTEGER;
}
