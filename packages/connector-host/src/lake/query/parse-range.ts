import {
  below,
  describe,
  expectObject,
  expectString,
  fieldPath,
  onlyEntry,
  problemAt,
  refuseUnknown,
  type BodyObject,
} from "./body.ts";
import type { QueryContext } from "./query-context.ts";
import type { Predicate, RangeBound } from "./search-plan.ts";
import { isZone, parseTime } from "./time-value.ts";

const formats = [
  "epoch_millis",
  "epoch_second",
  "strict_date_optional_time",
  "date_optional_time",
  "strict_date_optional_time_nanos",
];

interface BoundOptions {
  readonly path: string;
  readonly now: number;
  readonly zone: string;
  readonly seconds: boolean;
}

/** `{field: {gt, gte, lt, lte}}`. Times are epoch milliseconds, ISO 8601 or date math. @throws SearchProblem */
export function parseRange(value: unknown, path: string, { now }: QueryContext): Predicate {
  const { key, value: limits } = onlyEntry(expectObject(value, path), path, "field");
  const place = below(path, key);
  const object = expectObject(limits, place);
  refuseUnknown(object, ["gt", "gte", "lt", "lte", "format", "time_zone", "boost"], place);
  const options = {
    path: place,
    now,
    zone: readZone(object["time_zone"], below(place, "time_zone")),
    seconds: readFormat(object["format"], below(place, "format")) === "epoch_second",
  };
  return rangeOf(fieldPath(key), {
    lower: readBound(object, ["gt", "gte"], options),
    upper: readBound(object, ["lt", "lte"], options),
    path: place,
  });
}

/** A zone, also of an aggregation. @default "UTC" @throws SearchProblem */
export function readZone(value: unknown, path: string): string {
  if (value === undefined) return "UTC";
  const zone = expectString(value, path);
  const name = /^[+-]\d\d:\d\d$/.test(zone) ? `UTC${zone}` : zone;
  if (!isZone(name))
    throw problemAt(
      path,
      `expected a zone such as "Europe/Berlin" or "+02:00", got ${describe(value)}`,
    );
  return name;
}

/**
 * The predicate of a range; on `timestamp` it is a span of whole milliseconds.
 *
 * @throws SearchProblem when a bound of `timestamp` is no time
 */
export function rangeOf(
  field: string,
  range: {
    readonly lower: RangeBound | undefined;
    readonly upper: RangeBound | undefined;
    readonly path: string;
  },
): Predicate {
  const { lower, upper, path } = range;
  if (field !== "timestamp") {
    return lower === undefined && upper === undefined
      ? { kind: "exists", field }
      : { kind: "range", field, lower, upper };
  }
  const since = lower === undefined ? -Infinity : edge(timeOf(lower, path), !lower.inclusive);
  const until = upper === undefined ? Infinity : edge(timeOf(upper, path), upper.inclusive);
  if (since === -Infinity && until === Infinity) return { kind: "all" };
  return since < until ? { kind: "time", since, until } : { kind: "none" };
}

/** A bound in every sense that it can have. */
export function boundOf(
  value: string | number,
  options: {
    readonly inclusive: boolean;
    readonly roundUp: boolean;
    readonly now: number;
    readonly zone: string;
  },
): RangeBound {
  const { inclusive, roundUp, now, zone } = options;
  if (typeof value === "number") return { inclusive, text: undefined, number: value, time: value };
  const number = numberOf(value);
  // A year of four digits is a date to Elasticsearch; longer digits are epoch milliseconds.
  const isDigits = /^-?\d{5,}$/.test(value) || /^-?\d{1,3}$/.test(value);
  const time = isDigits ? Number(value) : parseTime(value, { now, zone, roundUp });
  return { inclusive, text: value, number, time };
}

/** The number that a text writes; an integer that a double cannot hold stays exact. */
export function numberOf(text: string): number | bigint | undefined {
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number;
}

function readBound(
  object: BodyObject,
  keys: readonly [string, string],
  options: BoundOptions,
): RangeBound | undefined {
  const [open, closed] = keys;
  const isSet = (key: string): boolean => object[key] !== undefined && object[key] !== null;
  if (isSet(open) && isSet(closed))
    throw problemAt(options.path, `use either ${open} or ${closed}, not both`);
  const key = isSet(open) ? open : closed;
  if (!isSet(key)) return undefined;
  const value = object[key];
  if (typeof value !== "string" && typeof value !== "number") {
    throw problemAt(
      below(options.path, key),
      `expected a string or a number, got ${describe(value)}`,
    );
  }
  const inclusive = key === closed;
  // As in Elasticsearch: what lies after a rounded time lies after all of what it stands for.
  const roundUp = key === "gt" || key === "lte";
  const scaled =
    options.seconds && numberOf(String(value)) !== undefined ? Number(value) * 1000 : value;
  return boundOf(scaled, { inclusive, roundUp, now: options.now, zone: options.zone });
}

function readFormat(value: unknown, path: string): string | undefined {
  if (value === undefined) return undefined;
  const names = expectString(value, path).split("||");
  const unknown = names.find((name) => !formats.includes(name));
  if (unknown !== undefined)
    throw problemAt(path, `"${unknown}" is not supported; use ${formats.join(", ")}`);
  return names.includes("epoch_second") ? "epoch_second" : names[0];
}

function timeOf(bound: RangeBound, path: string): number {
  if (bound.time !== undefined && Number.isFinite(bound.time)) return bound.time;
  const written = bound.text ?? String(bound.number);
  throw problemAt(
    path,
    `expected a time in epoch milliseconds, ISO 8601 or date math such as now-15m, got ${describe(written)}`,
  );
}

/** The first whole millisecond at the time, or behind it. */
function edge(time: number, behind: boolean): number {
  return behind ? Math.floor(time) + 1 : Math.ceil(time);
}
