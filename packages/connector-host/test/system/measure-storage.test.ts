import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { LakeUnavailable, type IndexSize } from "../../src/lake/lake.ts";
import { createStorageMeasure } from "../../src/system/measure-storage.ts";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sluice-storage-"));
  writeFileSync(join(dataDir, "sluice.db"), "x".repeat(700));
  writeFileSync(join(dataDir, "sluice.db-wal"), "x".repeat(300));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("what is stored", () => {
  it("is the files, the disk, and all indices together", async () => {
    const measure = createStorageMeasure({
      dataDir,
      clock: { now: () => 5 },
      lake: { indices: async () => [sizeOf(10, 100, 200), sizeOf(5, 50, 150)] },
    });

    expect(await measure()).toEqual({
      measuredAt: 5,
      dataBytes: 1_000,
      diskBytes: expect.any(Number),
      diskFreeBytes: expect.any(Number),
      lake: { records: 15, bytes: 1_500, oldest: 50, newest: 200 },
    });
  });

  it("has no time while there is no record", async () => {
    const lake = { indices: async () => [] };
    const measure = createStorageMeasure({ dataDir, clock: { now: () => 5 }, lake });

    expect(await measure()).toMatchObject({
      lake: { records: 0, bytes: 0, oldest: undefined, newest: undefined },
    });
  });

  it("is measured once for everybody who asks within some seconds", async () => {
    let [now, asked] = [0, 0];
    const indices = async () => {
      asked++;
      return [];
    };
    const measure = createStorageMeasure({ dataDir, clock: { now: () => now }, lake: { indices } });

    await Promise.all([measure(), measure()]);
    now = 3_000;
    await measure();
    expect(asked).toBe(1);
    now = 5_000;
    await measure();
    expect(asked).toBe(2);
  });

  it("is told as far as it is known while the lake cannot be read", async () => {
    const indices = () => Promise.reject(new LakeUnavailable("it died"));
    const measure = createStorageMeasure({ dataDir, clock: { now: () => 0 }, lake: { indices } });

    expect(await measure()).toMatchObject({ dataBytes: 1_000, lake: undefined });
  });
});

function sizeOf(records: number, oldest: number, newest: number): IndexSize {
  return { index: "syslog", records, bytes: records * 100, days: 1, oldest, newest };
}
