import type { Predicate } from "./search-plan.ts";

/** The conjunction, as small as it can be written. */
export function allOf(predicates: readonly Predicate[]): Predicate {
  const parts = predicates
    .flatMap((part) => (part.kind === "and" ? part.of : [part]))
    .filter(({ kind }) => kind !== "all");
  if (parts.some(({ kind }) => kind === "none")) return { kind: "none" };
  const [only] = parts;
  if (only === undefined) return { kind: "all" };
  return parts.length === 1 ? only : { kind: "and", of: parts };
}

/** At least so many of the predicates, as small as it can be written. */
export function someOf(predicates: readonly Predicate[], atLeast = 1): Predicate {
  if (atLeast <= 0) return { kind: "all" };
  if (atLeast > predicates.length) return { kind: "none" };
  if (atLeast === predicates.length) return allOf(predicates);
  return { kind: "or", of: predicates, atLeast };
}
