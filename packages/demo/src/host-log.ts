import { once } from "node:events";
import { constants, createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import { makeDataDir } from "@sluice/connector-host";
import { StartProblem } from "./start-problem.ts";

/** The file that the host's log goes to, so that the terminal stays quiet. */
export interface HostLog {
  readonly path: string;
  readonly stream: WriteStream;
  close(): Promise<void>;
}

/**
 * Opens `host.log` of a data directory, which is created when it is not there, for appending. What cannot be written later
 * is lost: a full disk must not end the host.
 *
 * @throws StartProblem, the demo's or the host's, when the data directory cannot be used
 */
export async function openHostLog(dataDir: string): Promise<HostLog> {
  makeDataDir(dataDir);
  const path = join(dataDir, "host.log");
  const stream = await openFile(path);
  return {
    path,
    stream,
    close: async () => {
      if (stream.closed) return;
      // Not `once` of node:events: what could not be written would be thrown here.
      const closed = new Promise<void>((resolve) => stream.once("close", resolve));
      stream.end();
      await closed;
    },
  };
}

/** A pipe that nobody reads would be waited for without an end; Windows has neither. */
const atOnce = constants.O_NONBLOCK ?? 0;

async function openFile(path: string): Promise<WriteStream> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | atOnce;
  // The types know flags as text; Node takes numbers, too.
  const stream = createWriteStream(path, { flags: flags as never });
  stream.on("error", () => undefined);
  try {
    await once(stream, "open");
    return stream;
  } catch (error) {
    throw new StartProblem(
      `The log ${path} cannot be written (${(error as Error).message}): choose another folder with SLUICE_DATA_DIR.`,
    );
  }
}
