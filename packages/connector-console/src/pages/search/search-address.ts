import { presets, usualRange, type TimeRange } from "./time-range.ts";

/** Everything that an address of this page says; the same address gives the same search. */
export interface SearchAddress {
  readonly index: string;
  readonly text: string;
  readonly range: TimeRange;
  /** Columns of the table, as dotted paths; null: the usual ones. */
  readonly fields: readonly string[] | null;
}

const usualIndex = "syslog";

/** Reads `?q=&index=&range=&from=&to=&fields=`; what it does not understand counts as not given. Pure. */
export function readAddress(params: URLSearchParams): SearchAddress {
  const fields = (params.get("fields") ?? "").split(",").filter((field) => field !== "");
  return {
    index: params.get("index") ?? usualIndex,
    text: params.get("q") ?? "",
    range: readRange(params),
    fields: fields.length === 0 ? null : fields,
  };
}

function readRange(params: URLSearchParams): TimeRange {
  const until = readTime(params.get("to"));
  if (until !== null) return { kind: "between", since: readTime(params.get("from")), until };
  const range = params.get("range");
  if (range === "all") return { kind: "all" };
  const preset = presets.find(({ id }) => id === range);
  return preset === undefined ? usualRange : { kind: "last", id: preset.id };
}

/** ISO 8601, or epoch milliseconds. */
function readTime(text: string | null): number | null {
  if (text === null || text === "") return null;
  const at = /^\d+$/.test(text) ? Number(text) : new Date(text).getTime();
  return Number.isNaN(new Date(at).getTime()) ? null : at;
}

/** Writes an address; what is usual is left out. Pure. */
export function writeAddress({ index, text, range, fields }: SearchAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (text !== "") params.set("q", text);
  if (index !== usualIndex) params.set("index", index);
  if (range.kind === "all") params.set("range", "all");
  if (range.kind === "last" && JSON.stringify(range) !== JSON.stringify(usualRange)) {
    params.set("range", range.id);
  }
  if (range.kind === "between") {
    if (range.since !== null) params.set("from", new Date(range.since).toISOString());
    params.set("to", new Date(range.until).toISOString());
  }
  if (fields !== null) params.set("fields", fields.join(","));
  return params;
}
