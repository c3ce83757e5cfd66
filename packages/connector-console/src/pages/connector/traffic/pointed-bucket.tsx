import { formatCount } from "../../../parts/format-number.ts";
import { localTime } from "../../../parts/format-time.ts";
import card from "../card.module.css";
import type { Columns } from "./columns.ts";
import { shareOfCap } from "./summary.ts";

export interface PointedBucketProps {
  readonly columns: Columns;
  readonly index: number | undefined;
  readonly bucketMs: number;
  readonly cap: number;
}

/** What the charts show where the pointer is; else what their marks mean. */
export function PointedBucket({ columns, index, bucketMs, cap }: PointedBucketProps) {
  const at = index === undefined ? undefined : columns.at[index];
  if (index === undefined || at === undefined) {
    return (
      <p className={card["at"]}>
        Drag over a chart to zoom. Dashed: the cap. Brackets above: windows that one query could not
        read, with the number of pieces in which they were read.
      </p>
    );
  }
  const most = columns.most[index] ?? 0;
  return (
    <p className={card["at"]}>
      <strong>
        {localTime(at)} – {localTime(at + bucketMs).slice(11)}
      </strong>{" "}
      {formatCount(columns.records[index] ?? 0)} records; the fullest interval {formatCount(most)},{" "}
      {shareOfCap(most, cap)} of the cap
    </p>
  );
}
