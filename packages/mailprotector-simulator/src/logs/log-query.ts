import type { Dialect } from "../dialect.ts";
import type { FieldFilter } from "./field-filter.ts";
import { fieldFilter, isFilterField } from "./field-filter.ts";
import { pagingOf, type Paging } from "./paging.ts";
import { Refusal } from "../api/refusal.ts";
import {
  allTimes,
  intersect,
  noTime,
  timeRange,
  type FilterOperator,
  type TimeRange,
} from "./time-range.ts";

/** A question to `/logs`, understood. */
export interface LogQuery {
  readonly range: TimeRange;
  readonly filters: readonly FieldFilter[];
  readonly sortField: SortField;
  readonly direction: "asc" | "desc";
  readonly paging: Paging;
}

/** What records can be sorted by. */
export type SortField = (typeof sortFields)[number];

const sortFields = [
  "@timestamp",
  "prime.direction",
  "prime.from_header_raw",
  "prime.recipient",
  "prime.subject",
  "prime.decision",
  "prime.score",
] as const;

const operators: ReadonlySet<string> = new Set(["gt", "geq", "lt", "leq", "eq"]);
const notFilters: ReadonlySet<string> = new Set([
  "page",
  "page_size",
  "per_page",
  "sort_field",
  "sort_direction",
]);
/** Names under which a vendor may understand its time filter. */
const timeFields: ReadonlySet<string> = new Set(["received_at", "@timestamp", "created_at"]);

/**
 * Reads the parameters of `/logs`.
 *
 * @throws Refusal 400 for what cannot be read, 422 for what can but makes no sense
 */
export function logQuery(parameters: URLSearchParams, dialect: Dialect): LogQuery {
  let range = allTimes;
  const filters: FieldFilter[] = [];
  for (const [name, value] of parameters) {
    if (notFilters.has(name)) continue;
    const { field, operator } = splitName(name);
    if (field === dialect.timeFilter) {
      range = intersect(range, timeRange({ operator: asOperator(operator, name), value }, dialect));
    } else if (isFilterField(field) && !timeFields.has(field)) {
      filters.push(fieldFilter(field, asOperator(operator, name), value));
    } else {
      refuseUnknown(name, dialect);
      if (dialect.unknownFilter === "match-nothing") range = noTime;
    }
  }
  return {
    range,
    filters,
    sortField: sortFieldOf(parameters),
    direction: directionOf(parameters),
    paging: pagingOf(parameters, dialect),
  };
}

/** `received_at[geq]` is a field and an operator; without brackets the operator is eq. */
function splitName(name: string): { field: string; operator: string } {
  const match = /^(.+)\[(\w*)\]$/.exec(name);
  return { field: match?.[1] ?? name, operator: match?.[2] ?? "eq" };
}

function asOperator(operator: string, name: string): FilterOperator {
  if (operators.has(operator)) return operator as FilterOperator;
  throw new Refusal(400, `"${name}" has an unknown operator; gt, geq, lt, leq and eq are known.`);
}

function refuseUnknown(name: string, { unknownFilter }: Dialect): void {
  if (unknownFilter === "ignore" || unknownFilter === "match-nothing") return;
  const status = unknownFilter === "bad-request" ? 400 : 422;
  throw new Refusal(status, `Unknown parameter "${name}".`);
}

function sortFieldOf(parameters: URLSearchParams): SortField {
  const asked = parameters.get("sort_field") ?? "@timestamp";
  const known = sortFields.find((field) => field === asked);
  if (known === undefined) throw new Refusal(422, `Cannot sort by "${asked}".`);
  return known;
}

function directionOf(parameters: URLSearchParams): "asc" | "desc" {
  const asked = parameters.get("sort_direction") ?? "desc";
  if (asked === "asc" || asked === "desc") return asked;
  throw new Refusal(422, `sort_direction is "asc" or "desc", not "${asked}".`);
}
