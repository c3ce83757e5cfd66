import { readFileSync } from "node:fs";
import { processContext } from "./cli/process-context.ts";
import { shareSdk } from "./catalog/share-sdk.ts";
import { runCli } from "./cli/run-cli.ts";
import { serve } from "./serve.ts";

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

shareSdk();
process.exitCode = await runCli(
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
