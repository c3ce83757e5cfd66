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
  /** Pixels, at least; wider where there is room. */
  readonly width: number;
  readonly isNumber?: boolean;
}

const looks: Readonly<Record<string, ColumnLook>> = {
  "email.sender.address": { title: "Sender", width: 200 },
  "email.from.address": { title: "From", width: 200 },
  "email.recipient.addresses": { title: "Recipient", width: 200 },
  "email.subject": { title: "Subject", width: 240 },
  "email.direction": { title: "Direction", width: 92 },
  "event.action": { title: "Action", width: 110 },
  "event.risk_score": { title: "Score", width: 70, isNumber: true },
  "msg_origin.processor.name": { title: "Connector", width: 130 },
  tenant_name: { title: "Tenant", width: 104 },
};

const otherWidth = 180;

/** How the column of a field looks: the usual ones have names, others are called by their path. Pure. */
export function columnOf(field: string): ColumnLook {
  return looks[field] ?? { title: field, width: otherWidth };
}
