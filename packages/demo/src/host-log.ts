import { once } from "node:events";
import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { join } from "node:path";
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
 * @throws StartProblem when the data directory cannot be used
 */
export async function openHostLog(dataDir: string): Promise<HostLog> {
  const path = join(dataDir, "host.log");
  const stream = await openFile(dataDir, path);
  stream.on("error", () => undefined);
  return {
    path,
    stream,
    close: async () => {
      const closed = once(stream, "close");
      stream.end();
      await closed;
    },
  };
}

async function openFile(dataDir: string, path: string): Promise<WriteStream> {
  try {
    mkdirSync(dataDir, { recursive: true });
    const stream = createWriteStream(path, { flags: "a" });
    await once(stream, "open");
    return stream;
  } catch (error) {
    throw new StartProblem(
      `The data directory ${dataDir} cannot be used (${(error as Error).message}): choose another with SLUICE_DATA_DIR.`,
    );
  }
}
