import { describe, expect, it } from "@jest/globals";
import { formatBytes } from "../../src/parts/format-bytes.ts";
import { failureWords, formatRate, ratesOf, rateWords } from "../../src/pages/system/rates.ts";
import { sparklineOf } from "../../src/pages/system/sparkline.ts";
import { diskRoomOf } from "../../src/pages/system/storage.ts";

const stepMs = 10_000;
const gigabyte = 1_000_000_000;

describe("a rate", () => {
  it("is that of the last step, the last minute, and all that is known", () => {
    const activity = activityOf([...Array.from({ length: 84 }, () => 0), 60, 0, 0, 0, 0, 30]);

    expect(ratesOf(activity, "records")).toEqual({ now: 3, lastMinute: 1.5, lastMinutes: 0.1 });
    expect(rateWords(activity, "records")).toBe("1.5 over the last minute, 0.1 over 15 minutes");
  });

  it("is not known before the first step has ended", () => {
    expect(ratesOf(activityOf([]), "records").now).toBeNull();
    expect(rateWords(activityOf([]), "records")).toMatch(/^Known ten seconds after/);
  });

  it("of a host that has just started is told once", () => {
    expect(rateWords(activityOf([10, 20]), "records")).toBe("1.5 over the last minute");
  });

  it.each([
    [null, "–"],
    [0, "0"],
    [0.04, "<0.1"],
    [0.34, "0.3"],
    [9.96, "10"],
    [4_520.2, "4,520"],
  ])("%p is written as %p", (rate, written) => {
    expect(formatRate(rate)).toBe(written);
  });

  it("of failures says of how many", () => {
    expect(failureWords(activityOf([0, 0]))).toBe("No request was sent.");
    expect(failureWords(activityOf([], { requests: 1_200, failed: 0 }))).toBe(
      "None of 1,200 failed.",
    );
    expect(failureWords(activityOf([], { requests: 86, failed: 10 }))).toBe("10 of 86 failed.");
  });
});

describe("the line of a rate", () => {
  it("has its highest value at the top, zero at the bottom, and now at the right", () => {
    const { line, area, highest } = sparklineOf([0, 5, 10], 3, { width: 100, height: 20 });

    expect(highest).toBe(10);
    expect(line).toBe("M0,20L50,10L100,0");
    expect(area).toBe("M0,20L50,10L100,0L100,20L0,20Z");
  });

  it("of few values leaves room at the left for what was before the start", () => {
    expect(sparklineOf([1, 1], 11, { width: 100, height: 20 }).line).toBe("M90,0L100,0");
  });

  it("lies at the bottom while nothing happens, and is none without values", () => {
    const box = { width: 100, height: 20 };
    expect(sparklineOf([0, 0], 2, box).line).toBe("M0,20L100,20");
    expect(sparklineOf([4], 2, box).line).toBe("M0,0L100,0");
    expect(sparklineOf([], 2, box).line).toBe("");
  });
});

describe("the room on a disk", () => {
  it.each([
    [100, 60, "ok"],
    [100, 8, "degraded"],
    // A tenth of a large disk is a lot.
    [4_000, 300, "ok"],
    [4_000, 40, "failed"],
    [10, 0.4, "failed"],
  ] as const)("of %d GB with %d GB free is %s", (size, free, tone) => {
    const room = diskRoomOf({ disk_bytes: size * gigabyte, disk_free_bytes: free * gigabyte });

    expect(room.tone).toBe(tone);
    expect(room.advice === undefined).toBe(tone === "ok");
  });
});

describe("a number of bytes", () => {
  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1_000, "1.0 kB"],
    [47_512_000, "48 MB"],
    [999_700_000, "1.0 GB"],
    [1_932_735_283, "1.9 GB"],
    [5e18, "5000 PB"],
  ])("%d is %s", (bytes, written) => {
    expect(formatBytes(bytes)).toBe(written);
  });
});

function activityOf(records: readonly number[], asked?: { requests: number; failed: number }) {
  const steps = records.map((count, at) => ({
    at: at * stepMs,
    records: count,
    requests: 0,
    failed_requests: 0,
  }));
  const { requests = 0, failed = 0 } = asked ?? {};
  const last = { at: 0, records: 0, requests, failed_requests: failed };
  return { step_ms: stepMs, steps: asked === undefined ? steps : [...steps, last] };
}
