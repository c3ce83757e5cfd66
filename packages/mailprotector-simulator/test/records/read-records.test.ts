import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readRecords, type LogRecord } from "../../src/index.ts";
import { logs, noon, vendorWith } from "../vendor-kit.ts";

const dayMs = 86_400_000;
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "records-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function fileOf(...lines: unknown[]): string {
  const path = join(folder, "records.ndjson");
  writeFileSync(
    path,
    lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""),
  );
  return path;
}

describe("records of a file", () => {
  it("are spread over the last twelve days in the order of their times", () => {
    const path = fileOf(
      { id: "late", received_at: "2003-01-01T00:00:00.000+00:00" },
      { id: "early", received_at: "2001-01-01T00:00:00.000+00:00", subject: "stays" },
      { id: "middle", received_at: "2002-08-22T11:36:16.406+00:00" },
      { id: "twin", received_at: "2002-08-22T11:36:16.406+00:00" },
    );
    const records = readRecords(path, { until: noon }) as LogRecord[];

    expect(records.map(({ id }) => id)).toEqual(["early", "middle", "twin", "late"]);
    expect(records[0]?.subject).toBe("stays");
    const times = records.map(({ received_at: at }) => Date.parse(at ?? ""));
    expect(times).toEqual([10, 6, 6, 2].map((days) => noon - days * dayMs));
  });

  it("can be spread over fewer days, and all stay below the end", () => {
    const path = fileOf(
      ...Array.from({ length: 500 }, (_, i) => ({
        id: `r${i}`,
        received_at: new Date(i).toISOString(),
      })),
    );
    const vendor = vendorWith(readRecords(path, { until: noon, spreadDays: 1 }));
    const { times } = logs(vendor, { page_size: 500 });

    expect(times).toHaveLength(500);
    expect(Math.max(...times)).toBeLessThan(noon);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(noon - dayMs);
  });

  it("without a valid time follow the line before, unchanged", () => {
    const path = fileOf(
      { id: "a", received_at: "2001-01-01" },
      { id: "b", received_at: "never" },
      [1],
    );
    const vendor = vendorWith(readRecords(path, { until: noon }));

    expect(JSON.parse(String(logs(vendor, { sort_direction: "asc" }).answer.body))).toEqual([
      { id: "a", received_at: expect.any(String) },
      { id: "b", received_at: "never" },
      [1],
    ]);
  });

  it("are refused with the line that is no JSON", () => {
    expect(() => readRecords(fileOf({ id: "a" }, "{oops"), { until: noon })).toThrow(
      /records\.ndjson, line 2/,
    );
  });
});
