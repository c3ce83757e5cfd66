import { randomBytes } from "node:crypto";
import { CommanderError } from "commander";
import { apiKeyVariable, createProgram, settingsOf, type Settings } from "./command/program.ts";
import { runSimulator } from "./command/run-simulator.ts";

const clock = { now: () => Date.now() };

try {
  const program = createProgram(clock.now()).exitOverride();
  program.parse();
  await serve(settingsOf(program));
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function serve(settings: Settings): Promise<void> {
  const given = process.env[apiKeyVariable] ?? "";
  const apiKey = given === "" ? randomBytes(24).toString("base64url") : given;
  const simulator = await runSimulator(settings, apiKey, clock);
  const { server, vendor } = simulator;

  console.error(`mailprotector-simulator listens on ${server.url}`);
  for (const id of settings.domainId) {
    console.error(
      `  domain ${id}: ${vendor.truth(id).length} records${settings.live ? ", live" : ""}`,
    );
  }
  console.error(given === "" ? `  API key: ${apiKey}` : `  API key: from ${apiKeyVariable}`);

  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  console.error(`${signal}: ending`);
  await simulator.end(process.stdout);
}
