import { createVendor, type LogRecord, type Vendor, type VendorAnswer } from "../src/index.ts";
import type { VendorOptions } from "../src/vendor-options.ts";

/** Noon of a Monday; the tests' present. */
export const noon = Date.UTC(2026, 5, 1, 12);

/** A clock that a test sets. */
export interface TestClock {
  time: number;
  now(): number;
}

/** A clock that stands at `time`. */
export function standingClock(time: number = noon): TestClock {
  return {
    time,
    now() {
      return this.time;
    },
  };
}

/** A vendor of the demonstration domain with the key "key". */
export function vendorWith(
  records: NonNullable<VendorOptions["domains"]>[number]["records"],
  options: Partial<VendorOptions> = {},
): Vendor {
  return createVendor({
    clock: standingClock(),
    apiKey: "key",
    domains: [{ id: 102, ...(records === undefined ? {} : { records }) }],
    ...options,
  });
}

/** Asks for any path with the right key. */
export function get(vendor: Vendor, path: string, key = "key"): VendorAnswer {
  return vendor.handle({ method: "GET", path, headers: { authorization: `Bearer ${key}` } });
}

/** One page of logs, read. */
export interface ReadPage {
  readonly status: number;
  readonly rows: LogRecord[];
  readonly ids: string[];
  readonly times: number[];
  readonly pagination: Record<string, number | null>;
  readonly answer: VendorAnswer;
}

/** Asks for logs of domain 102; parameters are encoded. */
export function logs(vendor: Vendor, parameters: Record<string, string | number> = {}): ReadPage {
  const query = new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const answer = get(vendor, `/api/v1/domains/102/logs?${query.toString()}`);
  const body: unknown = answer.status === 200 ? JSON.parse(String(answer.body)) : undefined;
  const rows = (Array.isArray(body) ? body : []) as LogRecord[];
  return {
    status: answer.status,
    rows,
    ids: rows.map(({ id }) => id),
    times: rows.map(({ received_at: at }) => Date.parse(at ?? "")),
    pagination: JSON.parse(answer.headers["x-pagination"] ?? "{}") as ReadPage["pagination"],
    answer,
  };
}

/** All pages of a query, until an empty one. */
export function allLogs(vendor: Vendor, parameters: Record<string, string | number>): ReadPage[] {
  const pages: ReadPage[] = [];
  for (let page = 1; ; page++) {
    const read = logs(vendor, { ...parameters, page });
    if (read.rows.length === 0) return pages;
    pages.push(read);
  }
}

/** A minimal record. */
export function record(id: string, receivedAt: number, fields: Partial<LogRecord> = {}): LogRecord {
  return { id, received_at: new Date(receivedAt).toISOString(), ...fields };
}

/** Records a minute apart, the last one a minute before the present: "r0" is the oldest. */
export function minutely(count: number): LogRecord[] {
  return Array.from({ length: count }, (_, index) =>
    record(`r${index}`, noon - (count - index) * 60_000),
  );
}

/** An instant as the filters take it. */
export function iso(time: number): string {
  return new Date(time).toISOString();
}
