import type { StreamTraffic, Traffic } from "../../../api/traffic.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { intervalWords } from "./interval-words.ts";

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** The numbers above the chart. Pure. */
export function summaryOf(
  { interval_ms }: Pick<Traffic, "interval_ms">,
  stream: StreamTraffic,
): readonly Fact[] {
  const interval = intervalWords(interval_ms);
  const fullest = Math.max(0, ...stream.buckets.map(({ most }) => most));
  const pieces = stream.splits.reduce((sum, split) => sum + split.pieces, 0);
  const named = stream.splits.length < stream.split_windows ? "at least " : "";
  return [
    {
      label: "Records",
      value: formatCount(stream.records),
      note: "stored, by their own time",
    },
    {
      label: `Fullest ${interval}`,
      value: formatCount(fullest),
      note: `${shareOfCap(fullest, stream.cap)} of the cap`,
    },
    {
      label: "Cap",
      value: formatCount(stream.cap),
      note:
        stream.cap_from === "vendor"
          ? "for one query, as seen at the vendor"
          : "for one query, as the connector declares",
    },
    {
      label: "Windows split",
      value: formatCount(stream.split_windows),
      note:
        stream.split_windows === 0
          ? "one query was enough for each"
          : `read in ${named}${formatCount(pieces)} pieces`,
    },
  ];
}

/** How near to the cap: "98 %", "< 1 %", "2.4 ×". Pure. */
export function shareOfCap(records: number, cap: number): string {
  const share = cap === 0 ? 0 : records / cap;
  if (records === 0) return "0 %";
  if (share < 0.01) return "< 1 %";
  return share > 1
    ? `${(Math.floor(share * 10) / 10).toFixed(1)} ×`
    : `${Math.floor(share * 100)} %`;
}
