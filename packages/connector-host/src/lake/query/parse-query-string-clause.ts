import { below, eachOf, expectObject, expectString, problemAt, refuseUnknown } from "./body.ts";
import { readOperator } from "./parse-leaf.ts";
import type { QueryContext } from "./query-context.ts";
import { readZone } from "./parse-range.ts";
import { parseQueryString } from "./query-string.ts";
import type { Predicate } from "./search-plan.ts";

/** Sent by consoles as a matter of course; they say what holds here anyway. */
const tolerated = ["analyze_wildcard", "allow_leading_wildcard", "lenient", "boost"] as const;

/** `{query, default_field?, fields?, default_operator?, time_zone?}`. @throws SearchProblem */
export function parseQueryStringClause(
  value: unknown,
  path: string,
  { now }: QueryContext,
): Predicate {
  const object = expectObject(value, path);
  refuseUnknown(
    object,
    ["query", "default_field", "fields", "default_operator", "time_zone", ...tolerated],
    path,
  );
  return parseQueryString(expectString(object["query"], below(path, "query")), {
    fields: [
      ...readFields(object["default_field"], below(path, "default_field")),
      ...readFields(object["fields"], below(path, "fields")),
    ],
    operator: readOperator(object["default_operator"], below(path, "default_operator")),
    now,
    zone: readZone(object["time_zone"], below(path, "time_zone")),
    path: below(path, "query"),
  });
}

function readFields(value: unknown, path: string): readonly string[] {
  if (value === undefined) return [];
  const names = eachOf(value, path).map((item) =>
    readField(expectString(item.value, item.path), item.path),
  );
  return names.includes("*") ? [] : names;
}

function readField(written: string, path: string): string {
  // A weight only counts where hits are scored.
  const name = written.replace(/\^[\d.]+$/, "");
  const field = name.endsWith(".*") ? name.slice(0, -2) : name;
  if (field !== "*" && field.includes("*")) {
    throw problemAt(
      path,
      `"${name}" is not supported; use a field, a field with .* behind it, or *`,
    );
  }
  return field.endsWith(".keyword") ? field.slice(0, -".keyword".length) : field;
}
