import type { ErrorObject } from "ajv";
import { closestName } from "./closest-name.ts";
import type { ConfigProblem, ConfigProblemCode } from "./config-problem.ts";
import type { ConfigSchema, FieldSchema } from "./config-schema.ts";

const codes: Readonly<Record<string, ConfigProblemCode>> = {
  required: "required",
  additionalProperties: "unknown_key",
  type: "wrong_type",
  enum: "not_allowed",
  const: "not_allowed",
  oneOf: "not_allowed",
  format: "bad_format",
  pattern: "bad_pattern",
  minLength: "too_short",
  maxLength: "too_long",
  minimum: "too_small",
  maximum: "too_large",
  minItems: "too_few",
  uniqueItems: "duplicate",
};

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

const formatExamples: Readonly<Record<string, string>> = {
  url: "an http or https address such as https://api.example.com",
  uri: "an address such as https://api.example.com",
  email: "an e-mail address such as name@example.com",
  hostname: "a host name such as api.example.com",
  "date-time": "a time such as 2026-01-31T12:00:00Z",
  date: "a date such as 2026-01-31",
};

const longestValue = 60;

/** The problem that an error of ajv means, in words. */
export function problemFrom(schema: ConfigSchema, error: ErrorObject): ConfigProblem {
  const key = memberOf(error);
  const path = key === undefined ? error.instancePath : `${error.instancePath}/${pointer(key)}`;
  const code = codes[error.keyword] ?? "invalid";
  return { path, code, message: `${subjectOf(schema, path)} ${complaint(schema, error, code)}` };
}

function complaint(schema: ConfigSchema, error: ErrorObject, code: ConfigProblemCode): string {
  const field = fieldAt(schema, error.instancePath);
  const got = `got ${shown(error.data, field)}`;
  const limit = String(error.params["limit"]);
  switch (code) {
    case "required":
      return "is required and was not given.";
    case "unknown_key":
      return unknownKey(schema, String(error.params["additionalProperty"]));
    case "wrong_type":
      return `must be ${typeName(error)}, ${got}.${typeHint(error, field)}`;
    case "not_allowed":
      return `must be ${options(error, field)}, ${got}.`;
    case "bad_format":
      return `must be ${formatExamples[String(error.params["format"])] ?? String(error.params["format"])}, ${got}.`;
    case "bad_pattern":
      return `has a form that is not accepted, ${got}; it must match ${String(error.params["pattern"])}.`;
    case "too_short":
    case "too_long":
      return `must have at ${code === "too_short" ? "least" : "most"} ${limit} characters, ${got}.`;
    case "too_small":
    case "too_large":
      return `must be at ${code === "too_small" ? "least" : "most"} ${limit}, ${got}.`;
    case "too_few":
      return `must have at least ${limit} entries, ${got}.`;
    case "duplicate":
      return "must not hold the same entry twice.";
    case "invalid":
      return `is not accepted: ${error.message ?? error.keyword}, ${got}.`;
  }
}

function unknownKey(schema: ConfigSchema, key: string): string {
  const names = Object.keys(schema.properties);
  const meant = closestName(key, names);
  const hint =
    meant === undefined ? `Known keys are ${names.join(", ")}.` : `Did you mean "${meant}"?`;
  return `is not a known key. ${hint}`;
}

function typeName(error: ErrorObject): string {
  const type = String(error.params["type"]);
  return typeNames[type] ?? type;
}

function typeHint({ data, params }: ErrorObject, field: FieldSchema | undefined): string {
  if (field?.["x-secret"]) return "";
  const type = String(params["type"]);
  const isNumeric = typeof data === "string" && data.trim() !== "" && Number.isFinite(Number(data));
  if (isNumeric && (type === "integer" || type === "number"))
    return ` Write it without quotes: ${data.trim()}.`;
  if (type === "boolean" && (data === "true" || data === "false"))
    return ` Write it without quotes: ${data}.`;
  if (type === "string" && typeof data === "number") return ` Write it in quotes: "${data}".`;
  return "";
}

function options(error: ErrorObject, field: FieldSchema | undefined): string {
  const allowed = (error.params["allowedValues"] as readonly unknown[] | undefined) ??
    field?.items?.oneOf?.map((option) => option.const) ?? [error.params["allowedValue"]];
  const listed = allowed.map((value) => JSON.stringify(value)).join(", ");
  return allowed.length === 1 ? listed : `one of ${listed}`;
}

/** What came, as far as it may be shown. */
function shown(value: unknown, field: FieldSchema | undefined): string {
  if (field === undefined || field["x-secret"]) return nameOfType(value);
  const text = JSON.stringify(value);
  if (text === undefined) return nameOfType(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`;
}

function nameOfType(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? "another text" : (typeNames[typeof value] ?? typeof value);
}

function memberOf({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === "required") return String(params["missingProperty"]);
  if (keyword === "additionalProperties") return String(params["additionalProperty"]);
  return undefined;
}

function subjectOf(schema: ConfigSchema, path: string): string {
  if (path === "") return "The configuration";
  const title = fieldAt(schema, path)?.title;
  return title === undefined ? path : `${path} (${title})`;
}

function fieldAt(schema: ConfigSchema, path: string): FieldSchema | undefined {
  const name = path.split("/")[1]?.replaceAll("~1", "/").replaceAll("~0", "~");
  return name === undefined || !Object.hasOwn(schema.properties, name)
    ? undefined
    : schema.properties[name];
}

function pointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
