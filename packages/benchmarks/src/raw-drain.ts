import http from "node:http";
import axios from "axios";
import type { AxiosInstance } from "axios";
import type { RunningVendor } from "./start-vendor.ts";
import { domainId, vendorKey } from "./vendor-setup.ts";

/** What a bare client gets out of the vendor. */
export interface RawDrain {
  readonly rows: number;
  readonly recordsPerSecond: number;
  /** Of this process alone. */
  readonly cpuSecondsPerMillion: number;
}

/**
 * Reads the vendor's records as fast as axios and `JSON.parse` can, with as many questions in flight as the host has, and
 * drops them: the most that any collector on this machine could reach.
 */
export async function drainRaw(
  vendor: RunningVendor,
  how: { readonly limit: number; readonly pageSize: number; readonly inFlight: number },
): Promise<RawDrain> {
  const httpAgent = new http.Agent({ keepAlive: true });
  const client = axios.create({
    baseURL: `${vendor.url}/api/v1/domains/${domainId}`,
    httpAgent,
    proxy: false,
    headers: { authorization: `Bearer ${vendorKey}` },
  });
  const budget = { left: Math.min(how.limit, vendor.records) };
  const before = { at: performance.now(), cpu: process.cpuUsage() };
  const { since, until } = vendor.setup;
  const width = (until - since) / how.inFlight;
  const ranges = Array.from({ length: how.inFlight }, (_one, at) => ({
    since: Math.round(since + at * width),
    until: Math.round(since + (at + 1) * width),
  }));
  const counts = await Promise.all(
    ranges.map((range) => drainRange(client, range, { ...how, budget })),
  );
  httpAgent.destroy();
  const seconds = (performance.now() - before.at) / 1_000;
  const cpu = process.cpuUsage(before.cpu);
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return {
    rows,
    recordsPerSecond: rows / seconds,
    cpuSecondsPerMillion: (cpu.user + cpu.system) / rows,
  };
}

interface Row {
  readonly received_at: string;
}

/** Past the cap each question begins at the last row's time; the few rows of that millisecond come again. */
async function drainRange(
  client: AxiosInstance,
  range: { readonly since: number; readonly until: number },
  how: { readonly pageSize: number; readonly budget: { left: number } },
): Promise<number> {
  let rows = 0;
  for (let since = range.since; how.budget.left > 0;) {
    const params = {
      "received_at[geq]": new Date(since).toISOString(),
      "received_at[lt]": new Date(range.until).toISOString(),
      sort_field: "@timestamp",
      sort_direction: "asc",
      page: 1,
      page_size: how.pageSize,
    };
    const { data } = await client.get<readonly Row[]>("/logs", { params });
    rows += data.length;
    how.budget.left -= data.length;
    const last = data.at(-1);
    if (last === undefined || data.length < how.pageSize) return rows;
    since = Math.max(Date.parse(last.received_at), since + 1);
  }
  return rows;
}
