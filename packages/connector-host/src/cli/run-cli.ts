import { CommanderError } from "commander";
import type { CliContext } from "./cli-context.ts";
import { CliFailure } from "./cli-failure.ts";
import { createCli } from "./create-cli.ts";

/** 0 done, 1 failed, 2 not understood. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command (`arguments` without node and script) and tells how it ended; never throws. */
export async function runCli(context: CliContext, words: readonly string[]): Promise<ExitCode> {
  const { terminal } = context;
  try {
    await createCli(context).parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    // Commander has written its own sentence already; help and version are no failures.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CliFailure) {
      terminal.note(`${[error.message, ...error.details].join("\n")}\n`);
      return error.exitCode;
    }
    terminal.note(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
