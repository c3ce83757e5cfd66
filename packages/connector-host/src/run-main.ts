import { readFileSync } from "node:fs";
import { processContext } from "./cli/process-context.ts";
import { shareSdk } from "./catalog/share-sdk.ts";
import { outliveLostOutput } from "./cli/lost-output.ts";
import { runCli } from "./cli/run-cli.ts";
import { serve } from "./serve.ts";

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

shareSdk();
let isLost = false;
outliveLostOutput(process, ({ message }) => {
  process.stderr.write(`The answer could not be written: ${message}\n`);
  isLost = true;
  process.exitCode = 1;
});
const exitCode = await runCli(
  processContext(
    {
      environment: process.env,
      version,
      startServe: (settings) => serve({ settings, version, process }),
    },
    process,
  ),
  process.argv.slice(2),
);
process.exitCode = isLost ? 1 : exitCode;
