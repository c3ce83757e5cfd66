import { AxiosError, AxiosHeaders } from "axios";
import type { AxiosAdapter, AxiosResponse, InternalAxiosRequestConfig } from "axios";
import type { Clock } from "@sluice/connector-sdk";
import type { Vendor, VendorAnswer } from "@sluice/mailprotector-simulator";

export interface VendorAdapterOptions {
  readonly vendor: Vendor;
  readonly clock: Clock;
  /** Time that one request takes, milliseconds; asked for each. */
  readonly latencyMs: () => number;
}

/** The network of the simulation: an axios adapter behind which the simulated vendor answers in virtual time. */
export function createVendorAdapter(options: VendorAdapterOptions): AxiosAdapter {
  return async (config) => {
    const { vendor, clock } = options;
    const signal = config.signal as AbortSignal | undefined;
    await clock.sleep(options.latencyMs() / 2, signal);
    const url = new URL(config.url ?? "", "http://vendor.invalid");
    const answer = vendor.handle({
      method: (config.method ?? "get").toUpperCase(),
      path: url.pathname + url.search,
      headers: lowerCased(config),
    });
    await clock.sleep(options.latencyMs() / 2, signal);
    return deliver(config, answer, { clock, signal });
  };
}

async function deliver(
  config: InternalAxiosRequestConfig,
  answer: VendorAnswer,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal | undefined },
): Promise<AxiosResponse> {
  const { fault } = answer;
  const body = Buffer.from(answer.body);
  if (fault?.kind === "reset") throw new AxiosError("socket hang up", "ECONNRESET", config);
  if (fault?.kind === "hang") {
    await clock.sleep(config.timeout ?? 30_000, signal);
    throw new AxiosError("timeout", "ETIMEDOUT", config);
  }
  if (fault?.kind === "slow") await clock.sleep(fault.delayMs, signal);
  return {
    status: answer.status,
    statusText: "",
    headers: new AxiosHeaders({ ...answer.headers }),
    data: fault?.kind === "truncate" ? body.subarray(0, fault.atBytes) : body,
    config,
  };
}

function lowerCased(config: InternalAxiosRequestConfig): Record<string, string> {
  const entries = Object.entries(config.headers.toJSON() as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}
