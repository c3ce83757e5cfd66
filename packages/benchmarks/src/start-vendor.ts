import { fork } from "node:child_process";
import { once } from "node:events";
import axios from "axios";
import { fileBeside } from "./file-beside.ts";
import type { VendorReady, VendorSetup } from "./vendor-setup.ts";

/** The simulated vendor in a process of its own. */
export interface RunningVendor extends VendorReady {
  readonly setup: VendorSetup;
  readonly pid: number;
  /** Requests for logs that it has answered. */
  requests(): Promise<number>;
  stop(): Promise<void>;
}

/** Its records lie in what the vendor keeps, away from both edges. */
const reachMs = 13.5 * 86_400_000;
const freshMs = 10 * 60_000;

/** Starts a vendor with about so many records over its two weeks. */
export async function startVendor(
  wanted: Pick<VendorSetup, "records" | "pageSize"> &
    Partial<Pick<VendorSetup, "delayMs" | "idleDomains">>,
): Promise<RunningVendor> {
  const now = Date.now();
  const setup = {
    delayMs: 0,
    idleDomains: 0,
    ...wanted,
    since: now - reachMs,
    until: now - freshMs,
  };
  const child = fork(fileBeside(import.meta.url, "vendor-process"), [JSON.stringify(setup)]);
  const ready = once(child, "message").then(([message]) => message as VendorReady);
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`The vendor's process ended with code ${code} before it answered.`);
  });
  const { url, records } = await Promise.race([ready, failed]);
  failed.catch(() => undefined);
  return {
    setup,
    url,
    records,
    pid: child.pid ?? 0,
    async requests() {
      const { data } = await axios.get<Stats>(`${url}/_simulator/stats`);
      return data.requests.data;
    },
    async stop() {
      const exited = once(child, "exit");
      child.disconnect();
      await exited;
    },
  };
}

interface Stats {
  readonly requests: { readonly data: number };
}
