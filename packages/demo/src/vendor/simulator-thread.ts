import { parentPort, workerData } from "node:worker_threads";
import { startSimulatorServer } from "@sluice/mailprotector-simulator";
import { demoVendor } from "./demo-vendor.ts";
import type { SimulatorAnswer, SimulatorRequest } from "./start-simulator.ts";

// Entry of the simulator's thread. A thread and not a process: it cannot outlive the demo, however that ends.
parentPort?.postMessage(await open(workerData as SimulatorRequest));

async function open({ startedAt, port }: SimulatorRequest): Promise<SimulatorAnswer> {
  try {
    const vendor = demoVendor(startedAt, { now: () => Date.now() });
    const server = await startSimulatorServer({ vendor, port });
    return { port: server.port };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { failure: message, isPortTaken: code === "EADDRINUSE" };
  }
}
