import { readFileSync } from "node:fs";
import { readSettings, shareSdk } from "@sluice/connector-host";
import { runDemo } from "./run-demo.ts";
import { startProblem } from "./start-problem.ts";

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

const help = `sluice-demo: a host beside a simulated vendor, on this machine only, until Ctrl-C.

It takes the environment of \`sluice serve\` (see its --help): SLUICE_DATA_DIR, SLUICE_HOST, SLUICE_PORT,
SLUICE_ADMIN_KEY, SLUICE_SECRET_KEY, SLUICE_LOG_LEVEL, SLUICE_CONNECTORS. Private addresses are always allowed: the
simulated vendor has one.

Exit codes: 0 ended as asked, 1 failed, 2 not understood.
`;

/** Everything must have ended 15 s after it was asked to. */
const longestEndMs = 12_000;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

shareSdk();
process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  if (words.includes("--help") || words.includes("-h")) return say(help);
  if (words.length > 0) return complain(`Not understood: ${words.join(" ")}. Try --help.`, 2);
  const result = readSettings(process.env);
  if (!result.ok) {
    const list = result.problems.map(({ name, message }) => `- ${name}: ${message}`);
    return complain(["The demo cannot start with these settings:", ...list].join("\n"), 2);
  }
  // A reader that went away is no reason to stop collecting.
  process.stdout.on("error", () => undefined);
  try {
    await runDemo(result.settings, version, {
      screen: process.stdout,
      workingDir: process.cwd(),
      asked: untilAsked(),
    });
    return 0;
  } catch (error) {
    return complain(startProblem(error, result.settings.port), 1);
  }
}

/** Resolves at a signal. Further ones change nothing: npm passes on the Ctrl-C that the terminal has sent already. */
async function untilAsked(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve());
  });
  setTimeout(() => {
    complain("It did not end in time and was cut off; nothing that was stored is lost.", 1);
    process.exit(1);
  }, longestEndMs).unref();
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(text: string, exitCode: number): number {
  process.stderr.write(`${text}\n`);
  return exitCode;
}
