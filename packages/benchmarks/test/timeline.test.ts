import { describe, expect, it } from "@jest/globals";
import { stretch } from "../src/timeline.ts";
import type { Sample } from "../src/timeline.ts";

describe("a stretch of a drain", () => {
  it("lies between two counts of records, wherever the samples were taken", () => {
    const samples = [
      sample({ at: 0, records: 0, cpuSeconds: 0, rssBytes: 10 }),
      sample({ at: 1_000, records: 1_000, cpuSeconds: 1, rssBytes: 20 }),
      sample({ at: 3_000, records: 2_000, cpuSeconds: 4, rssBytes: 30 }),
    ];

    const found = stretch(samples, 500, 1_500);

    expect(found.recordsPerSecond).toBe(1_000 / 1.5);
    expect(found.cpuSecondsPerMillion).toBe(2_000);
    expect(found.rssMedianBytes).toBe(20);
  });

  it("from nothing begins with the first sample, so that waiting for the first record counts", () => {
    const samples = [
      sample({ at: 0, records: 0 }),
      sample({ at: 4_000, records: 0 }),
      sample({ at: 5_000, records: 1_000 }),
    ];

    expect(stretch(samples, 0, 1_000).recordsPerSecond).toBe(200);
  });
});

function sample(part: Partial<Sample>): Sample {
  return { at: 0, records: 0, cpuSeconds: 0, rssBytes: 0, ...part };
}
