/** What the host stamps on every record, whatever the connector. */
export interface RecordStamp {
  /** Event time, epoch milliseconds. */
  readonly timestamp: number;
  /** When it was stored, epoch milliseconds. */
  readonly write_time: number;
  readonly msg_class: string;
  readonly tenant_name: string;
  readonly cust_id: string;
  readonly msg_origin: {
    readonly source: string;
    readonly vendor: string;
    readonly category: string;
    readonly processor: {
      readonly id: string;
      readonly name: string;
      readonly type: "log_collector";
    };
  };
}

/** What the host stamps on a record, so that no connector may set it. */
export const stampedFields: readonly (keyof RecordStamp)[] = [
  "timestamp",
  "write_time",
  "msg_class",
  "tenant_name",
  "cust_id",
  "msg_origin",
];

/** A stored document: the stamp, the connector's normalised fields, and the vendor's record unchanged under its namespace. */
export type InterflowRecord = RecordStamp & Readonly<Record<string, unknown>>;
