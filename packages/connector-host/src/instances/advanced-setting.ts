/** What an operator may tune for one instance; everything left out keeps the host's default. */
export interface AdvancedSetting {
  /** Most requests in a span of time, shared by all instances with the same vendor key. */
  readonly budget?: { readonly requests: number; readonly perMs: number };
  /** Windows read at the same time. */
  readonly windowsInFlight?: number;
  /** How far live collection stays behind the vendor's clock. */
  readonly liveLagMs?: number;
  /** How far back the first collection reaches, at most the vendor's retention. */
  readonly lookBackMs?: number;
}

/** One thing wrong with what was entered. */
export interface InputProblem {
  /** JSON Pointer within the request, e.g. `/conf/interval`. */
  readonly path: string;
  readonly code: string;
  /** A whole sentence that names the place. */
  readonly message: string;
}

const root = "/advanced_setting";

interface Range {
  readonly least: number;
  readonly most: number;
}

/** Every key with its bounds; `budget` is a pair of its own. */
const numbers: Readonly<Record<string, Range>> = {
  windows_in_flight: { least: 1, most: 32 },
  live_lag_seconds: { least: 0, most: 3_600 },
  look_back_days: { least: 0, most: 365 },
};

const budgetNumbers: Readonly<Record<string, Range>> = {
  requests: { least: 1, most: 10_000 },
  per_ms: { least: 100, most: 86_400_000 },
};

/** Lists everything wrong with `advanced_setting`, unknown keys by name; empty when it can be used. */
export function checkAdvancedSetting(value: unknown): readonly InputProblem[] {
  if (!isRecord(value)) return [problem(root, "wrong_type", "must be an object.")];
  const { budget, ...rest } = value;
  return [
    ...checkNumbers(rest, numbers, root),
    ...(budget === undefined ? [] : checkBudget(budget)),
  ];
}

/** Reads a checked `advanced_setting`. */
export function readAdvancedSetting(value: Readonly<Record<string, unknown>>): AdvancedSetting {
  const number = (name: string) => value[name] as number | undefined;
  const budget = value["budget"] as { requests: number; per_ms: number } | undefined;
  const windows = number("windows_in_flight");
  const lag = number("live_lag_seconds");
  const days = number("look_back_days");
  return {
    ...(budget === undefined
      ? {}
      : { budget: { requests: budget.requests, perMs: budget.per_ms } }),
    ...(windows === undefined ? {} : { windowsInFlight: windows }),
    ...(lag === undefined ? {} : { liveLagMs: lag * 1_000 }),
    ...(days === undefined ? {} : { lookBackMs: days * 86_400_000 }),
  };
}

function checkBudget(value: unknown): readonly InputProblem[] {
  const path = `${root}/budget`;
  if (!isRecord(value)) return [problem(path, "wrong_type", "must be an object.")];
  const missing = Object.keys(budgetNumbers).filter((name) => value[name] === undefined);
  return [
    ...missing.map((name) =>
      problem(`${path}/${name}`, "required", "is required and was not given."),
    ),
    ...checkNumbers(value, budgetNumbers, path),
  ];
}

function checkNumbers(
  value: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, Range>>,
  prefix: string,
): readonly InputProblem[] {
  return Object.entries(value).flatMap(([name, given]) => {
    const range = Object.hasOwn(known, name) ? known[name] : undefined;
    const path = `${prefix}/${name}`;
    if (range === undefined) {
      const names = [...Object.keys(known), ...(prefix === root ? ["budget"] : [])];
      return [
        problem(path, "unknown_key", `is not a known key. Known keys are ${names.join(", ")}.`),
      ];
    }
    if (given === undefined || isWithin(given, range)) return [];
    const wanted = `must be a whole number from ${range.least} to ${range.most}.`;
    return [problem(path, "out_of_range", wanted)];
  });
}

function isWithin(value: unknown, { least, most }: Range): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function problem(path: string, code: string, complaint: string): InputProblem {
  return { path, code, message: `${path} ${complaint}` };
}
