import type { Faults, RequestLog } from "@sluice/mailprotector-simulator";

/** What a bad day of a vendor looks like; `retryAfterSeconds` is what it asks for under a 429. */
export const badDay: Faults = [
  { kind: "rate-limit", everyNth: 50, retryAfterSeconds: 1 },
  { kind: "server-error", everyNth: 71, status: 500 },
  { kind: "reset", everyNth: 97 },
  { kind: "truncate", everyNth: 113 },
];

/** What is sent while a 429 is on its way back cannot be called back: windows are read side by side. */
const onTheirWayMs = 300;

/** Requests that were sent although the wait that a 429 asked for was known and not over. Needs `keepRequests`. */
export function sentTooEarly({ list }: Pick<RequestLog, "list">): RequestLog["list"] {
  const orders = list.filter(({ fault }) => fault === "rate-limit");
  return list.filter(({ at }) =>
    orders.some((order) => at > order.at + onTheirWayMs && at < order.at + 1_000),
  );
}
