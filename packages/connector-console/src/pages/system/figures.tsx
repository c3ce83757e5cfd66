import type { ReactNode } from "react";
import type { SystemActivity, SystemStatus, SystemStorage } from "../../api/system-status.ts";
import { formatBytes } from "../../parts/format-bytes.ts";
import { formatCount } from "../../parts/format-number.ts";
import { Time } from "../../parts/time.tsx";
import { RateLine } from "./rate-line.tsx";
import { failureWords, formatRate, ratesOf, rateWords } from "./rates.ts";
import { diskRoomOf } from "./storage.ts";
import styles from "./system.module.css";

/** The numbers that are looked at first. */
export function Figures({ status: { storage, activity } }: { readonly status: SystemStatus }) {
  return (
    <div className={styles["figures"]}>
      <StoredRecords storage={storage} />
      <DiskRoom storage={storage} />
      <RecordRate activity={activity} />
      <RequestRate activity={activity} />
    </div>
  );
}

function StoredRecords({ storage }: { readonly storage: SystemStorage }) {
  const { records, record_bytes, oldest, newest } = storage;
  return (
    <Figure
      title="Records stored"
      value={records === null ? "–" : formatCount(records)}
      unit={record_bytes === null ? undefined : `${formatBytes(record_bytes)} of documents`}
    >
      {records === null ? <p>The lake cannot be read at this moment.</p> : null}
      {oldest === null || newest === null ? null : (
        <dl className={styles["facts"]}>
          <dt>Oldest</dt>
          <dd>
            <Time at={oldest} />
          </dd>
          <dt>Newest</dt>
          <dd>
            <Time at={newest} />
          </dd>
        </dl>
      )}
      {records === 0 ? <p>The first ones come with the first connector.</p> : null}
    </Figure>
  );
}

function DiskRoom({ storage }: { readonly storage: SystemStorage }) {
  const { used, tone, advice } = diskRoomOf(storage);
  return (
    <Figure title="Data directory" value={formatBytes(storage.data_bytes)}>
      <div
        className={styles["meter"]}
        role="meter"
        aria-label="Disk in use"
        aria-valuenow={Math.round(used * 100)}
        aria-valuetext={`${Math.round(used * 100)} % in use`}
      >
        <span data-tone={tone} style={{ width: `${used * 100}%` }} />
      </div>
      <p>
        {formatBytes(storage.disk_free_bytes)} free of {formatBytes(storage.disk_bytes)}
      </p>
      {advice === undefined ? null : (
        <p className={styles["advice"]} data-tone={tone}>
          {advice}
        </p>
      )}
    </Figure>
  );
}

function RecordRate({ activity }: { readonly activity: SystemActivity }) {
  return (
    <Figure title="Records stored per second" value={formatRate(ratesOf(activity, "records").now)}>
      <RateLine activity={activity} what="records" title="Records per second" />
      <p>{rateWords(activity, "records")}</p>
    </Figure>
  );
}

function RequestRate({ activity }: { readonly activity: SystemActivity }) {
  return (
    <Figure
      title="Requests to vendors per second"
      value={formatRate(ratesOf(activity, "requests").now)}
    >
      <RateLine activity={activity} what="requests" title="Requests per second" />
      <p>{rateWords(activity, "requests")}</p>
      <p>{failureWords(activity)}</p>
    </Figure>
  );
}

interface FigureProps {
  readonly title: string;
  readonly value: string;
  readonly unit?: string | undefined;
  readonly children: ReactNode;
}

function Figure({ title, value, unit, children }: FigureProps) {
  return (
    <section className={styles["figure"]} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles["value"]}>
        <span>{value}</span> {unit === undefined ? null : <small>{unit}</small>}
      </p>
      {children}
    </section>
  );
}
