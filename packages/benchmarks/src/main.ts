import type { BenchRun, Result } from "./bench-run.ts";
import { measureConsole } from "./measure-console.ts";
import { measureDrain } from "./measure-drain.ts";
import { measureLatency } from "./measure-latency.ts";
import { measureRoundTrips } from "./measure-round-trips.ts";
import { readOptions } from "./options.ts";
import type { BenchOptions, MeasurementName } from "./options.ts";
import { describeRun, tableOf } from "./report.ts";

const measurements: Readonly<Record<MeasurementName, (run: BenchRun) => Promise<Result[]>>> = {
  drain: measureDrain,
  latency: measureLatency,
  "round-trips": measureRoundTrips,
  console: measureConsole,
};

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const read = readOptions(args);
  switch (read.kind) {
    case "help":
      console.log(read.text);
      return;
    case "wrong":
      console.error(`${read.message}\nSee --help.`);
      process.exitCode = 2;
      return;
    case "run":
      await measure(read.options);
  }
}

/** A missed promise is a result and not a failure: the exit code is 0. */
async function measure(options: BenchOptions): Promise<void> {
  const begun = new Date();
  const results: Result[] = [];
  for (const name of options.measurements) {
    results.push(
      ...(await measurements[name]({ options, say: (sentence) => console.error(sentence) })),
    );
  }
  console.log(tableOf(results));
  if (options.printsJson)
    console.log(`\n${JSON.stringify({ ...describeRun(options, begun), results })}`);
}
