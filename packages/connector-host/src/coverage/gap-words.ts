import type { GapReason } from "./coverage.ts";

/** Why records are lost, as the console's page of the coverage calls it too. */
const titles: Readonly<Record<GapReason, string>> = {
  cap_at_granule: "more than the vendor returns",
  retention: "older than the vendor keeps",
  no_time_filter: "the vendor cannot be asked by time",
  unstable: "the answers kept moving",
};

/** A gap in words: why, and how many records are surely missing where that is known. Pure. */
export function gapInWords(reason: GapReason, missingAtLeast: number): string {
  if (missingAtLeast === 0) return titles[reason];
  const count = missingAtLeast === 1 ? "1 record" : `${missingAtLeast} records`;
  return `${titles[reason]}, at least ${count} missing`;
}
