import type { Faults } from "@sluice/mailprotector-simulator";

/** What a bad day of a vendor looks like; `retryAfterSeconds` is what it asks for under a 429. */
export const badDay: Faults = [
  { kind: "rate-limit", everyNth: 50, retryAfterSeconds: 1 },
  { kind: "server-error", everyNth: 71, status: 500 },
  { kind: "reset", everyNth: 97 },
  { kind: "truncate", everyNth: 113 },
];
