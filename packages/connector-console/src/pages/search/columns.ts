/** What is shown of records until somebody chooses. */
export const usualFields = [
  "email.sender.address",
  "email.recipient.addresses",
  "email.subject",
  "email.direction",
  "event.action",
  "event.risk_score",
  "msg_origin.processor.name",
  "tenant_name",
] as const;

interface ColumnLook {
  readonly title: string;
  /** Pixels; the subject takes what is left. */
  readonly width: number;
  readonly isNumber?: boolean;
}

const looks: Readonly<Record<string, ColumnLook>> = {
  "email.sender.address": { title: "Sender", width: 210 },
  "email.from.address": { title: "From", width: 210 },
  "email.recipient.addresses": { title: "Recipient", width: 210 },
  "email.subject": { title: "Subject", width: 280 },
  "email.direction": { title: "Direction", width: 92 },
  "event.action": { title: "Action", width: 110 },
  "event.risk_score": { title: "Score", width: 70, isNumber: true },
  "msg_origin.processor.name": { title: "Connector", width: 140 },
  tenant_name: { title: "Tenant", width: 110 },
};

const otherWidth = 180;

/** How the column of a field looks: the usual ones have names, others are called by their path. Pure. */
export function columnOf(field: string): ColumnLook {
  return looks[field] ?? { title: field, width: otherWidth };
}
