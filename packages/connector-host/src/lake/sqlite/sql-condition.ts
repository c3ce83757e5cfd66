import type { Condition } from "../match/prefilter.ts";
import type { Stamps } from "./stamps.ts";

/** A condition on rows of a day's table, with the values of its parameters. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly (string | Uint8Array)[];
}

/** What fulfils a condition by its `doc` or by its stamp. */
export function sqlCondition(condition: Condition, stamps: Stamps): SqlCondition {
  switch (condition.kind) {
    case "none":
      return { sql: "0", values: [] };
    case "ids":
      return {
        sql: `id IN (${condition.ids.map(() => "?").join(", ")})`,
        values: condition.ids,
      };
    case "text": {
      const { patterns } = condition;
      const inDoc = patterns.map(() => "doc LIKE ?").join(" AND ");
      // The stamp first: where it decides, the document is not looked at.
      return { sql: `(${stamps.mayHave(patterns)} OR ${inDoc})`, values: patterns };
    }
    case "and":
    case "or": {
      const parts = condition.of.map((part) => sqlCondition(part, stamps));
      return {
        sql: `(${parts.map(({ sql }) => sql).join(condition.kind === "and" ? " AND " : " OR ")})`,
        values: parts.flatMap(({ values }) => values),
      };
    }
  }
}
