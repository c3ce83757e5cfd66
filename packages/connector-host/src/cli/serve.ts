import type { Command } from "commander";
import { readSettings, type SettingFlags } from "../config/read-settings.ts";
import { defaultSettings } from "../config/settings.ts";
import { logLevels } from "../telemetry/logger.ts";
import type { CliContext } from "./cli-context.ts";
import { CliFailure } from "./cli-failure.ts";

const environmentHelp = `
Environment (a flag wins over its variable):
  SLUICE_DATA_DIR               --data-dir
  SLUICE_HOST                   --host
  SLUICE_PORT                   --port
  SLUICE_ALLOW_PRIVATE_NETWORK  --allow-private-network
  SLUICE_LOG_LEVEL              --log-level
  SLUICE_KEEP_DAYS              --keep-days
  SLUICE_CONNECTORS             --connectors
  SLUICE_ADMIN_KEY              the administrator key; created and printed once when not set
  SLUICE_SECRET_KEY             64 hex digits that seal secrets; secret.key in the data directory when not set
Secrets have no flag: arguments can be seen by everyone on the machine.
`;

/** `sluice serve` */
export function addServe(program: Command, context: CliContext): void {
  const { dataDir, host, port, logLevel, keepDays } = defaultSettings;
  program
    .command("serve")
    .description("run a host until Ctrl-C")
    .option("--data-dir <folder>", `where everything is kept (default: ${dataDir})`)
    .option("--host <address>", `address to listen on (default: ${host})`)
    .option("--port <number>", `port to listen on, 0 for a free one (default: ${port})`)
    .option("--allow-private-network", "let connectors reach private addresses and plain http")
    .option("--log-level <level>", `${logLevels.join(", ")} (default: ${logLevel})`)
    .option("--keep-days <days>", `whole days that the lake keeps (default: ${keepDays})`)
    .option("--connectors <folders>", "folders with further connectors, separated like PATH")
    .option("--forget-secrets", "start although the secret key is lost: enter the secrets again")
    .option("--json", "no effect: the log is JSON already")
    .addHelpText("after", environmentHelp)
    .action(async (flags: SettingFlags) => {
      const result = readSettings(context.environment, flags);
      if (!result.ok) {
        throw new CliFailure(
          2,
          "The host cannot start with these settings:",
          result.problems.map(({ name, message }) => `- ${name}: ${message}`),
        );
      }
      await context.startServe(result.settings);
    });
}
