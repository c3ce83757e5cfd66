import type { EpochMs } from "../epoch.ts";

/** What kind of mail a made-up record is. */
export const mailKind = Object.freeze({
  ordinary: 0,
  bounce: 1,
  newsletter: 2,
  spam: 3,
  outbound: 4,
});

/** Made-up mails as columns, sorted by time: 15 bytes a record instead of a kilobyte. */
export interface MailColumns {
  length: number;
  /** Epoch ms. */
  time: Float64Array;
  /** The number of the message within its minute. */
  serial: Uint32Array;
  /** The number of the recipient within its message. */
  recipient: Uint16Array;
  kind: Uint8Array;
}

/** One row of `MailColumns`. */
export interface MailRow {
  readonly time: EpochMs;
  readonly serial: number;
  readonly recipient: number;
  readonly kind: number;
}

/** Empty columns with room for `capacity` rows. */
export function createMailColumns(capacity: number): MailColumns {
  return {
    length: 0,
    time: new Float64Array(capacity),
    serial: new Uint32Array(capacity),
    recipient: new Uint16Array(capacity),
    kind: new Uint8Array(capacity),
  };
}

/** Adds a row at the end; grows the columns when they are full. */
export function pushMail(columns: MailColumns, row: MailRow): void {
  const index = columns.length;
  if (index === columns.time.length) growTo(columns, Math.max(64, index * 2));
  columns.time[index] = row.time;
  columns.serial[index] = row.serial;
  columns.recipient[index] = row.recipient;
  columns.kind[index] = row.kind;
  columns.length = index + 1;
}

function growTo(columns: MailColumns, capacity: number): void {
  const larger = createMailColumns(capacity);
  larger.time.set(columns.time);
  larger.serial.set(columns.serial);
  larger.recipient.set(columns.recipient);
  larger.kind.set(columns.kind);
  columns.time = larger.time;
  columns.serial = larger.serial;
  columns.recipient = larger.recipient;
  columns.kind = larger.kind;
}
