import type { ConfigSchema, FieldSchema } from "./config-schema.ts";
import { schemaCompiler } from "./schema-compiler.ts";

/**
 * Checks what an author declares: that the schema is valid JSON Schema 2020-12, and that its parts fit together.
 *
 * @returns one sentence a problem; empty when there is none
 */
export function verifyConfigSchema(schema: ConfigSchema): string[] {
  const misshapen = shapeProblems(schema);
  if (misshapen.length > 0) return misshapen;
  const names = Object.keys(schema.properties);
  const problems = [
    ...compileProblems(schema),
    ...schema.required
      .filter((name) => !names.includes(name))
      .map((name) => `required names "${name}", which is not among the properties.`),
    ...sharedOrders(schema),
  ];
  for (const [name, field] of Object.entries(schema.properties)) {
    problems.push(...fieldProblems(schema, name, field));
  }
  return problems;
}

/** What types promise, for authors who write none. */
function shapeProblems({ type, properties, required }: ConfigSchema): string[] {
  if (type !== "object" || !isObject(properties) || !Array.isArray(required)) {
    return [
      'The schema is no object schema: it needs type "object", properties, and a list required.',
    ];
  }
  return Object.entries(properties)
    .filter(([, field]) => !isObject(field) || typeof field.title !== "string")
    .map(([name]) => `${name} has no title; the form shows it as the label.`);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function compileProblems(schema: ConfigSchema): string[] {
  try {
    schemaCompiler().compile(schema);
    return [];
  } catch (error) {
    return [
      `The schema does not compile: ${error instanceof Error ? error.message : String(error)}.`,
    ];
  }
}

function sharedOrders(schema: ConfigSchema): string[] {
  const seen = new Map<number, string>();
  const problems: string[] = [];
  for (const [name, { "x-order": order }] of Object.entries(schema.properties)) {
    if (order === undefined) continue;
    const other = seen.get(order);
    if (other !== undefined) problems.push(`${name} and ${other} have the same x-order ${order}.`);
    seen.set(order, name);
  }
  return problems;
}

function fieldProblems(schema: ConfigSchema, name: string, field: FieldSchema): string[] {
  const problems: string[] = [];
  const shownIf = field["x-show-if"]?.field;
  if (field.title.trim() === "")
    problems.push(`${name} has no title; the form shows it as the label.`);
  if (field["x-secret"] && field.default !== undefined) {
    problems.push(`${name} is a secret with a default; a secret that everybody knows is none.`);
  }
  if (field["x-secret"] && field.type !== "string") {
    problems.push(`${name} is a secret of type ${field.type}; only texts are sealed and masked.`);
  }
  if (shownIf !== undefined && !Object.hasOwn(schema.properties, shownIf)) {
    problems.push(
      `${name} is shown if "${shownIf}" has a value, which is not among the properties.`,
    );
  }
  if (field.default !== undefined && !accepts(field, field.default)) {
    problems.push(`${name} has a default that it does not accept itself.`);
  }
  problems.push(...pinnedProblems(name, field));
  return problems;
}

function pinnedProblems(name: string, field: FieldSchema): string[] {
  const options = field.items?.oneOf?.map((option) => option.const);
  return (field["x-pinned"] ?? [])
    .filter((pinned) => options !== undefined && !options.includes(pinned))
    .map((pinned) => `${name} pins "${pinned}", which is not among its options.`);
}

function accepts(field: FieldSchema, value: unknown): boolean {
  try {
    const { default: _default, ...rest } = field;
    return schemaCompiler().validate(rest, value);
  } catch {
    // A schema that does not compile is told by itself.
    return true;
  }
}
