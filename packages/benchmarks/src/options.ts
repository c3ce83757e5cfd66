import { parseArgs } from "node:util";

/** What can be measured, in the order of a whole run. */
export const measurementNames = ["drain", "latency", "round-trips", "console"] as const;
export type MeasurementName = (typeof measurementNames)[number];

/** What one run of the benchmarks does. */
export interface BenchOptions {
  readonly measurements: readonly MeasurementName[];
  /** Records of the large drain. */
  readonly drainRecords: number;
  /** Records of the smaller lake that is searched, while it fills and at rest. */
  readonly lakeRecords: number;
  /** Records that are read through a slow network. */
  readonly slowRecords: number;
  /** Connectors that the console lists. */
  readonly connectors: number;
  readonly pageSizes: readonly number[];
  readonly windowsInFlight: number;
  /** Where the host writes CPU profiles; none without it. */
  readonly profileDir: string | undefined;
  /** Whether each drain begins with a full page cache, as on a machine that has run for a while. */
  readonly fillsCache: boolean;
  readonly printsJson: boolean;
}

export type ReadOptions =
  | { readonly kind: "run"; readonly options: BenchOptions }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "wrong"; readonly message: string };

const help = `Usage: npm run bench -- [options]

Measures the host and its console against their promises: it starts the simulated vendor and the host as processes of
their own, on this machine, and drains the one into the other. About 20 minutes on two cores.
Progress goes to stderr; the table and one line of JSON go to stdout.

  --quick              small sizes, about one minute: to see that it works, not to quote
  --only NAME          one of ${measurementNames.join(", ")}; repeatable
  --records N          records of the drain (default 5000000)
  --lake-records N     records of the lake that is searched (default 1000000)
  --connectors N       connectors that the console lists (default 5000)
  --page-size N        records a page of the drain, 1000 or 5000; repeatable (default both)
  --windows N          windows in flight (default 4)
  --fill-cache         begin each drain with a full page cache, as on a machine that has run for a while: a virtual
                       machine that gives free memory back to its host takes seconds of CPU a gigabyte to get it again
  --cpu-profile DIR    the host writes V8 CPU profiles there; slows it down
  --no-json            the table only
  --help               this
`;

const full = {
  drainRecords: 5_000_000,
  lakeRecords: 1_000_000,
  slowRecords: 400_000,
  connectors: 5_000,
};
const quick = {
  drainRecords: 200_000,
  lakeRecords: 100_000,
  slowRecords: 100_000,
  connectors: 300,
};

/** Reads the command line; nothing is started when it is wrong. */
export function readOptions(args: readonly string[]): ReadOptions {
  try {
    return parse(args);
  } catch (error) {
    return { kind: "wrong", message: error instanceof Error ? error.message : String(error) };
  }
}

function parse(args: readonly string[]): ReadOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean" },
      only: { type: "string", multiple: true },
      records: { type: "string" },
      "lake-records": { type: "string" },
      connectors: { type: "string" },
      "page-size": { type: "string", multiple: true },
      windows: { type: "string" },
      "fill-cache": { type: "boolean" },
      "cpu-profile": { type: "string" },
      "no-json": { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) return { kind: "help", text: help };
  const sizes = values.quick === true ? quick : full;
  const options: BenchOptions = {
    ...sizes,
    drainRecords: countIn("--records", values.records) ?? sizes.drainRecords,
    lakeRecords: countIn("--lake-records", values["lake-records"]) ?? sizes.lakeRecords,
    connectors: countIn("--connectors", values.connectors) ?? sizes.connectors,
    measurements: (values.only ?? measurementNames).map(measurementNamed),
    pageSizes: (values["page-size"] ?? ["1000", "5000"]).map(pageSizeNamed),
    windowsInFlight: countIn("--windows", values.windows) ?? 4,
    fillsCache: values["fill-cache"] === true,
    profileDir: values["cpu-profile"],
    printsJson: values["no-json"] !== true,
  };
  return { kind: "run", options };
}

function countIn(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`${name}: expected a whole number from 1, got "${text}"`);
  }
  return count;
}

function pageSizeNamed(text: string): number {
  if (text !== "1000" && text !== "5000") {
    throw new Error(`--page-size: expected 1000 or 5000, got "${text}"`);
  }
  return Number(text);
}

function measurementNamed(text: string): MeasurementName {
  const name = measurementNames.find((one) => one === text);
  if (name === undefined) {
    throw new Error(`--only: expected one of ${measurementNames.join(", ")}, got "${text}"`);
  }
  return name;
}
