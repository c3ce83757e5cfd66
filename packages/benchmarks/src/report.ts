import { cpus, totalmem } from "node:os";
import { isKept } from "./bench-run.ts";
import type { Result } from "./bench-run.ts";
import type { BenchOptions } from "./options.ts";

/** The machine and the sizes: without them no number means anything. */
export function describeRun(options: BenchOptions, now: Date): Record<string, unknown> {
  return {
    date: now.toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    drainRecords: options.drainRecords,
    lakeRecords: options.lakeRecords,
    connectors: options.connectors,
    windowsInFlight: options.windowsInFlight,
    fillsCache: options.fillsCache,
  };
}

/** A Markdown table, as docs/benchmarks.md has it. */
export function tableOf(results: readonly Result[]): string {
  const rows = [
    ["measurement", "what", "value", "promised", ""],
    ...results.map((result) => [
      result.measurement,
      result.what,
      `${shown(result.value, result.digits)} ${result.unit}`.trim(),
      promised(result),
      verdict(result),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = rows.map((row) =>
    lineOf(row.map((text, column) => text.padEnd(widths[column] ?? 0))),
  );
  return [lines[0], lineOf(widths.map((width) => "-".repeat(width))), ...lines.slice(1)].join("\n");
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function shown(value: number, digits: number): string {
  if (Number.isNaN(value)) return "not measured";
  return value.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function promised({ target, digits }: Result): string {
  if (target === undefined) return "";
  const value = shown(target.value, Number.isInteger(target.value) ? 0 : digits);
  return target.kind === "at-least" ? `≥ ${value}` : `≤ ${value}`;
}

function verdict(result: Result): string {
  const kept = isKept(result);
  if (kept === undefined) return "";
  return kept ? "kept" : "missed";
}
