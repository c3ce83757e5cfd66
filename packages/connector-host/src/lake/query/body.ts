import { SearchProblem } from "../lake.ts";

/** A JSON object of a request. */
export type BodyObject = Readonly<Record<string, unknown>>;

/** The problem at a place of the body, as one sentence that begins with the place. */
export function problemAt(path: string, sentence: string): SearchProblem {
  const place = path === "" ? "body" : path;
  return new SearchProblem(place, `${place}: ${sentence}`);
}

/** The place of a key below `path`. */
export function below(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** @throws SearchProblem when the value is not an object */
export function expectObject(value: unknown, path: string): BodyObject {
  if (isObject(value)) return value;
  throw problemAt(path, `expected an object, got ${describe(value)}`);
}

/** Whether the value is a JSON object. */
export function isObject(value: unknown): value is BodyObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @throws SearchProblem for the first key that is not in `known` */
export function refuseUnknown(object: BodyObject, known: readonly string[], path: string): void {
  const unknown = Object.keys(object).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  throw problemAt(below(path, unknown), `not supported; use ${known.join(", ")}`);
}

/** @throws SearchProblem when the value is not a string */
export function expectString(value: unknown, path: string): string {
  if (typeof value === "string") return value;
  throw problemAt(path, `expected a string, got ${describe(value)}`);
}

/** A string, number or boolean. @throws SearchProblem for anything else */
export function expectScalar(value: unknown, path: string): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw problemAt(path, `expected a string, a number or a boolean, got ${describe(value)}`);
}

/** A whole number, also when it is written as a string. @throws SearchProblem outside of the range */
export function expectInteger(
  value: unknown,
  path: string,
  range: { readonly min: number; readonly max: number },
): number {
  const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  if (
    typeof number === "number" &&
    Number.isInteger(number) &&
    number >= range.min &&
    number <= range.max
  ) {
    return number;
  }
  throw problemAt(
    path,
    `expected a whole number from ${range.min} to ${range.max}, got ${describe(value)}`,
  );
}

/** One value or a list of them, as a list with the place of each. */
export function eachOf(
  value: unknown,
  path: string,
): readonly { readonly value: unknown; readonly path: string }[] {
  if (!Array.isArray(value)) return [{ value, path }];
  return value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]` }));
}

/** The only key of an object with its value. @throws SearchProblem when there is none or more than one */
export function onlyEntry(
  object: BodyObject,
  path: string,
  what: string,
): { readonly key: string; readonly value: unknown } {
  const entries = Object.entries(object);
  const [first] = entries;
  if (first !== undefined && entries.length === 1) return { key: first[0], value: first[1] };
  throw problemAt(
    path,
    `expected exactly one ${what}, got ${entries.length === 0 ? "none" : Object.keys(object).join(", ")}`,
  );
}

/** The dotted path that a field name means: clients of Elasticsearch add `.keyword` for the exact form. */
export function fieldPath(name: string): string {
  return name.endsWith(".keyword") && name.length > ".keyword".length
    ? name.slice(0, -".keyword".length)
    : name;
}

/** A value as a message shows it: short, and never a whole document. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isObject(value)) return "an object";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
