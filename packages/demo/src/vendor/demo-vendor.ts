import {
  burst,
  createVendor,
  type Vendor,
  type VendorClock,
} from "@sluice/mailprotector-simulator";

/** The simulated customer. The key is no secret: it opens made-up mail on this machine, and nothing else. */
export const demoAccount = Object.freeze({
  domainId: 102,
  /** A quiet domain that the demo leaves alone: for a connector that its user adds. */
  spareDomainId: 103,
  apiKey: "key-of-the-simulated-vendor",
});

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;

/** About 80,000 mails in two weeks: more than the vendor's cap on a working day, and collected within a minute. */
const mailsPerMinute = 4;
/** Older than the vendor answers, so that its retention is full at the first start. */
const historyMs = 15 * dayMs;

/**
 * A vendor whose records hang on `startedAt` alone: at each start it holds what it held before, and what would have
 * come meanwhile. Beside ordinary mail there are the two moments that collectors lose records in.
 */
export function demoVendor(startedAt: number, clock: VendorClock): Vendor {
  const minute = Math.floor(startedAt / minuteMs) * minuteMs;
  const from = minute - historyMs;
  const vendor = createVendor({
    clock,
    apiKey: demoAccount.apiKey,
    domains: [
      { id: demoAccount.domainId, live: { seed: 1, ratePerMinute: mailsPerMinute, from } },
      { id: demoAccount.spareDomainId, live: { seed: 2, ratePerMinute: 1, from } },
    ],
    // A vendor that says how many there are lets a gap say how many are missing.
    dialect: { totals: "true" },
  });
  for (const { beforeStartMs, count, spanMs } of Object.values(rushes)) {
    vendor.addRecords(demoAccount.domainId, burst({ at: minute - beforeStartMs, count, spanMs }));
  }
  return vendor;
}

/** What happened shortly before the first start. */
const rushes = {
  /** A newsletter to everybody: more than twice the cap within five minutes. */
  newsletter: { beforeStartMs: 3 * 60 * minuteMs, count: 12_000, spanMs: 5 * minuteMs },
  /** A queue that was stuck: no window is small enough for this, and what the vendor cannot answer becomes a gap. */
  stuckQueue: { beforeStartMs: 2 * 60 * minuteMs, count: 20_000, spanMs: 1 },
} as const;
