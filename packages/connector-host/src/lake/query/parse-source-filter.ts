import {
  below,
  describe,
  eachOf,
  expectString,
  fieldPath,
  isObject,
  problemAt,
  refuseUnknown,
} from "./body.ts";
import type { SourceFilter } from "./search-plan.ts";

/** Reads `_source`: a boolean, a pattern, a list of patterns, or `{includes, excludes}`. @throws SearchProblem */
export function parseSourceFilter(value: unknown): SourceFilter {
  if (value === undefined || value === true) return { kind: "whole" };
  if (value === false) return { kind: "none" };
  if (typeof value === "string" || Array.isArray(value)) {
    return partOf({ includes: readPatterns(value, "_source"), excludes: [] });
  }
  if (!isObject(value)) {
    throw problemAt(
      "_source",
      `expected a boolean, a string, a list or an object, got ${describe(value)}`,
    );
  }
  refuseUnknown(value, ["includes", "excludes", "include", "exclude"], "_source");
  const read = (...keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) =>
      value[key] === undefined ? [] : readPatterns(value[key], below("_source", key)),
    );
  return partOf({ includes: read("includes", "include"), excludes: read("excludes", "exclude") });
}

function partOf(patterns: {
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
}): SourceFilter {
  const { includes, excludes } = patterns;
  const isWhole = excludes.length === 0 && (includes.length === 0 || includes.includes("*"));
  return isWhole ? { kind: "whole" } : { kind: "part", includes, excludes };
}

function readPatterns(value: unknown, path: string): readonly string[] {
  return eachOf(value, path).map((item) => fieldPath(expectString(item.value, item.path)));
}
