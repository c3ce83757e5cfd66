import { Command, InvalidArgumentError } from "commander";
import { simulate } from "./simulate.ts";

const program = new Command("sluice-simulate")
  .description(
    "Runs host, connector and a simulated vendor in virtual time, and holds the lake against the truth.",
  )
  .option("--seeds <count>", "how many worlds to run", wholeNumber, 20)
  .option("--seed <number>", "the first world", wholeNumber, 1)
  .addHelpText(
    "after",
    "\nA failure prints one line that reproduces it. Exit codes: 0 all kept, 1 something was lost, 2 bad usage.",
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const { seeds, seed } = program.opts<{ seeds: number; seed: number }>();
let failed = 0;
for (let at = seed; at < seed + seeds; at++) {
  const { problems, crashed, requests } = await simulate(at);
  if (problems.length === 0) continue;
  failed++;
  console.log(
    `seed ${at} failed (${requests} requests, ${crashed} crashes). Reproduce: npm run simulate -- --seeds 1 --seed ${at}`,
  );
  for (const problem of problems) console.log(`  ${problem}`);
}
console.log(
  `${seeds - failed} of ${seeds} worlds kept every promise (seeds ${seed} to ${seed + seeds - 1}).`,
);
process.exitCode = failed === 0 ? 0 : 1;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError("expected a whole number from 1 on");
  return value;
}
