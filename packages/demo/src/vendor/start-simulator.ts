import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { StartProblem } from "../start-problem.ts";

/** What the simulator's thread is asked for. */
export interface SimulatorRequest {
  /** When the demo of this data directory was started first, epoch milliseconds: what the vendor holds hangs on it. */
  readonly startedAt: number;
  /** 0 takes a free one. */
  readonly port: number;
}

/** What it answers, once. */
export type SimulatorAnswer =
  { readonly port: number } | { readonly failure: string; readonly isPortTaken: boolean };

/** The simulated vendor, on a thread of its own beside the host. */
export interface Simulator {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** Where the vendor listens when it may choose. */
const usualPort = 8481;

/**
 * Starts the vendor. Without `port` it takes the usual one, or a free one when that is taken; its address is part of the
 * source's identity, so that a later start must ask for the same.
 *
 * @throws StartProblem when the port is taken
 */
export async function startSimulator(
  given: Pick<SimulatorRequest, "startedAt"> & { readonly port: number | undefined },
): Promise<Simulator> {
  const { startedAt, port } = given;
  const first = await tryPort({ startedAt, port: port ?? usualPort });
  if (!("isPortTaken" in first)) return first;
  if (port === undefined && first.isPortTaken) {
    const second = await tryPort({ startedAt, port: 0 });
    if (!("isPortTaken" in second)) return second;
  }
  throw new StartProblem(
    first.isPortTaken
      ? `Port ${port ?? usualPort}, which this data directory knows as its simulated vendor's, is taken by another ` +
          "program: stop that one, or start with another SLUICE_DATA_DIR."
      : `The simulated vendor did not start: ${first.failure}.`,
  );
}

async function tryPort(
  request: SimulatorRequest,
): Promise<Simulator | Exclude<SimulatorAnswer, { readonly port: number }>> {
  const worker = new Worker(entryFile(), { name: "simulator", workerData: request });
  const [answer] = (await once(worker, "message")) as [SimulatorAnswer];
  if ("failure" in answer) {
    await worker.terminate();
    return answer;
  }
  const { port } = answer;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await worker.terminate();
    },
  };
}

/** Built or from sources, the entry lies beside this file. */
function entryFile(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./simulator-thread.${extension}`, import.meta.url);
}
