import type { ErrorObject } from "ajv";
import type { ConfigProblem } from "./config-problem.ts";
import type { ConfigSchema } from "./config-schema.ts";
import { problemFrom } from "./explain-problem.ts";
import { schemaCompiler, type ValidateFunction } from "./schema-compiler.ts";

export type ConfigResult<Config> =
  | {
      readonly ok: true;
      /** A copy with the defaults filled in. */
      readonly config: Config;
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

const compiled = new WeakMap<ConfigSchema, ValidateFunction>();

/**
 * Checks a configuration against its schema and fills in the defaults. Every problem is listed at once. Nothing is coerced:
 * `"5"` is no number. An empty text in a required field counts as missing, as does `null` in any.
 *
 * @throws Error when the schema itself is invalid; see `verifyConfigSchema`
 */
export function validateConfig<Config = Readonly<Record<string, unknown>>>(
  schema: ConfigSchema,
  value: unknown,
): ConfigResult<Config> {
  const validate = validatorOf(schema);
  const config = withoutEmpty(schema, structuredClone(value));
  if (validate(config)) return { ok: true, config: config as Config };
  const problems = told(validate.errors ?? []).map((error) => problemFrom(schema, error));
  return { ok: false, problems };
}

function validatorOf(schema: ConfigSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = schemaCompiler().compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** Forms send a field that was left empty as "" or null: it is missing, so that its default or `required` applies. */
function withoutEmpty(schema: ConfigSchema, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([name, given]) => {
    const isBlank = typeof given === "string" && given.trim() === "";
    return (
      !Object.hasOwn(schema.properties, name) ||
      !(given === null || (isBlank && schema.required.includes(name)))
    );
  });
  return Object.fromEntries(entries);
}

/** An option list fails once for each option and once as a whole: only the whole is told. */
function told(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors.filter(({ schemaPath }) => !/\/(?:oneOf|anyOf)\/\d+\//.test(schemaPath));
}
