import type { LogRecord } from "../records/log-record.ts";
import { Refusal } from "../api/refusal.ts";
import type { FilterOperator } from "./time-range.ts";

/** A condition on a record other than its time. */
export interface FieldFilter {
  /** The same text for the same condition. */
  readonly key: string;
  matches(record: Partial<LogRecord>): boolean;
}

/** Found anywhere in the field, in any case. */
const textFields: ReadonlySet<string> = new Set(["sender", "recipient", "subject"]);
/** Compared as a whole. */
const exactFields: ReadonlySet<string> = new Set([
  "id",
  "uuid",
  "from",
  "direction",
  "origin",
  "helo",
  "ptr",
  "ip",
  "postfix_queue_id",
  "decision",
]);

/** Whether `/logs` knows a field to filter by. */
export function isFilterField(field: string): boolean {
  return textFields.has(field) || exactFields.has(field) || field === "score";
}

/**
 * A condition on one field.
 *
 * @throws Refusal 400 when operator or value do not fit the field
 */
export function fieldFilter(field: string, operator: FilterOperator, value: string): FieldFilter {
  const key = `${field}[${operator}]=${value}`;
  if (field === "score") return { key, matches: scoreCondition(operator, value) };
  if (operator !== "eq") throw new Refusal(400, `"${field}" takes no operator but eq.`);
  if (!textFields.has(field)) return { key, matches: (record) => textOf(record, field) === value };
  const wanted = value.toLowerCase();
  return {
    key,
    matches: (record) => textOf(record, field)?.toLowerCase().includes(wanted) ?? false,
  };
}

/** Only records below an entity, as `/users/{id}/logs` and `/user_groups/{id}/logs` show them. */
export function entityFilter(field: "user" | "user_group", id: string): FieldFilter {
  return {
    key: `${field}.id=${id}`,
    matches: (record) => String(record[field]?.id) === id,
  };
}

function scoreCondition(operator: FilterOperator, value: string): FieldFilter["matches"] {
  const wanted = Number(value);
  if (value.trim() === "" || Number.isNaN(wanted)) {
    throw new Refusal(400, "score is compared with a number.");
  }
  return ({ score }) => {
    if (typeof score?.score !== "number") return false;
    return compare(score.score, operator, wanted);
  };
}

function compare(value: number, operator: FilterOperator, wanted: number): boolean {
  switch (operator) {
    case "gt":
      return value > wanted;
    case "geq":
      return value >= wanted;
    case "lt":
      return value < wanted;
    case "leq":
      return value <= wanted;
    case "eq":
      return value === wanted;
  }
}

function textOf(record: Partial<LogRecord>, field: string): string | undefined {
  const value = record[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
