import Button from "@mui/material/Button";
import { useMemo, useState } from "react";
import type { StreamTraffic, Traffic } from "../../../api/traffic.ts";
import type { Span } from "../time-view/span.ts";
import card from "../card.module.css";
import { columnsOf } from "./columns.ts";
import { Facts } from "./facts.tsx";
import { heightOf } from "./height-of.ts";
import { intervalWords } from "./interval-words.ts";
import { lanesOf } from "./lanes.ts";
import { PointedBucket } from "./pointed-bucket.tsx";
import { RecordsChart } from "./records-chart.tsx";
import { summaryOf } from "./summary.ts";
import { TrafficTable } from "./traffic-table.tsx";
import styles from "./traffic.module.css";

export interface StreamRecordsProps {
  readonly name: string;
  readonly isOnly: boolean;
  readonly traffic: Traffic;
  readonly stream: StreamTraffic;
  readonly onZoom: (span: Span) => void;
}

/** One content type: its numbers, its fullest intervals under the cap, and all its records. */
export function StreamRecords({ name, isOnly, traffic, stream, onZoom }: StreamRecordsProps) {
  return (
    <div className={card["stream"]}>
      {isOnly ? null : <h3>{name}</h3>}
      <Facts facts={summaryOf(traffic, stream)} />
      {stream.records === 0 ? (
        <p className={card["quiet"]}>
          No record of this time is stored. The coverage says whether there was none, or whether it
          is still to be read.
        </p>
      ) : (
        <Charts traffic={traffic} stream={stream} onZoom={onZoom} />
      )}
    </div>
  );
}

/** The fullest intervals under the cap, and all records; the numbers of both as a table. */
function Charts({ traffic, stream, onZoom }: Omit<StreamRecordsProps, "name" | "isOnly">) {
  const { interval_ms, bucket_ms } = traffic;
  const [toCap, setToCap] = useState(false);
  const [over, setOver] = useState<number>();
  const columns = useMemo(() => columnsOf(traffic, stream), [traffic, stream]);
  const splits = useMemo(() => lanesOf(stream.splits), [stream.splits]);
  const height = heightOf(columns.most, { cap: stream.cap, toCap });
  const interval = intervalWords(interval_ms);
  const isSingle = bucket_ms === interval_ms;
  const title = isSingle
    ? `Records per ${interval}`
    : `Records of the fullest ${interval} of each ${intervalWords(bucket_ms)}`;
  const chart = { columns, bucketMs: bucket_ms, onZoom, onOver: setOver };
  return (
    <>
      <div className={styles["chartHead"]}>
        <h3>{title}</h3>
        {height.isCapAbove || toCap ? (
          <Button aria-pressed={toCap} onClick={() => setToCap(!toCap)}>
            {toCap ? "Fit the records" : "Show up to the cap"}
          </Button>
        ) : null}
      </div>
      <RecordsChart
        {...chart}
        label={`${title}, held against a cap of ${stream.cap}`}
        values={columns.most}
        cap={{ at: stream.cap, isAbove: height.isCapAbove }}
        splits={splits}
        highest={height.highest}
        pixels={220}
      />
      {isSingle ? null : (
        <>
          <div className={styles["chartHead"]}>
            <h3>Records per {intervalWords(bucket_ms)}</h3>
          </div>
          <RecordsChart
            {...chart}
            label={`Records per ${intervalWords(bucket_ms)}`}
            values={columns.records}
            highest={Math.max(1, ...columns.records) * 1.08}
            pixels={130}
          />
        </>
      )}
      <PointedBucket columns={columns} index={over} bucketMs={bucket_ms} cap={stream.cap} />
      <TrafficTable traffic={traffic} stream={stream} />
    </>
  );
}
