import { isRawJson, parseForWriting } from "../match/document.ts";
import type { SourceFilter } from "../query/search-plan.ts";

/** What `_source` shows of a document, as JSON text; undefined for nothing at all. */
export type SourceWriter = (document: string) => string | undefined;

/** Turns a filter into a writer. Without a filter the document passes as it was stored. */
export function sourceWriter(filter: SourceFilter): SourceWriter {
  if (filter.kind === "none") return () => undefined;
  if (filter.kind === "whole") return (document) => document;
  const patterns = { includes: patternsOf(filter.includes), excludes: patternsOf(filter.excludes) };
  return (document) => JSON.stringify(pick(parseForWriting(document), "", patterns) ?? {});
}

interface Patterns {
  readonly includes: readonly RegExp[];
  readonly excludes: readonly RegExp[];
}

/** The part of a value that the patterns leave; undefined when nothing is left of it. */
function pick(value: unknown, path: string, patterns: Patterns): unknown {
  const { includes, excludes } = patterns;
  if (path !== "" && fits(excludes, path)) return undefined;
  const isIncluded = includes.length === 0 || (path !== "" && fits(includes, path));
  if (!isTree(value)) return isIncluded ? value : undefined;
  const below = isIncluded ? { includes: [], excludes } : patterns;
  if (Array.isArray(value)) {
    const items = value
      .map((item: unknown) => pick(item, path, below))
      .filter((item) => item !== undefined);
    return items.length === 0 && !isIncluded ? undefined : items;
  }
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const left = pick(item, path === "" ? key : `${path}.${key}`, below);
    return left === undefined ? [] : [[key, left] as const];
  });
  return entries.length === 0 && !isIncluded ? undefined : Object.fromEntries(entries);
}

/** Numbers kept as text are objects, too. */
function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isRawJson(value);
}

function fits(patterns: readonly RegExp[], path: string): boolean {
  return patterns.some((pattern) => pattern.test(path));
}

function patternsOf(written: readonly string[]): readonly RegExp[] {
  return written.map((pattern) => {
    const source = pattern
      .replace(/\*+/g, "*")
      .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll("*", ".*");
    return new RegExp(`^${source}$`, "su");
  });
}
