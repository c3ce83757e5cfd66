import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { systemClock } from "@sluice/connector-sdk";
import type { CliContext } from "./cli-context.ts";
import { isClosedPipe } from "./lost-output.ts";
import { createTerminal } from "./terminal.ts";

/** The context of a process: its streams, files and network. `main` gives environment, version and how to serve. */
export function processContext(
  given: Pick<CliContext, "environment" | "startServe" | "version">,
  process: Pick<NodeJS.Process, "stderr" | "stdin" | "stdout">,
): CliContext {
  const { stderr, stdin, stdout } = process;
  return {
    ...given,
    terminal: createTerminal({ stderr, stdin, stdout }),
    fetch: globalThis.fetch,
    readFile: (path) => (path === "-" ? text(stdin as Readable) : readFile(path, "utf8")),
    writeFile: (path, chunks) =>
      path === "-"
        ? pipeline(chunks, stdout, { end: false }).catch(passClosedPipe)
        : pipeline(chunks, createWriteStream(path)),
    clock: systemClock,
  };
}

function passClosedPipe(error: unknown): void {
  if (!isClosedPipe(error)) throw error;
}
