import { formatRecordTime } from "../epoch.ts";
import { hashPair } from "../hash.ts";
import type { DomainEntities } from "../records/log-record.ts";
import { mailKind } from "./mail-columns.ts";
import { hex32 } from "./mail-id.ts";
import {
  mailboxes,
  mailTemplate,
  profiles,
  recipientField,
  userFields,
  type MailTemplate,
} from "./mail-template.ts";
import type { RecordPlace } from "../records/record-batch.ts";

/** A made-up mail to one recipient. */
export interface Mail {
  readonly id: string;
  /** Everything about the message hangs on it, the same for all its recipients. */
  readonly hash: number;
  readonly recipient: number;
  readonly kind: number;
}

/**
 * The JSON text of a made-up mail in the documented shape. A benchmark reads millions of them, so it is put together
 * from a dozen ready pieces.
 */
export function writeMail({ id, hash, recipient, kind }: Mail, place: RecordPlace): string {
  const pieces = piecesOf(place.entities);
  const profile = hash % profiles;
  const template = templateOf(pieces, kind, profile);
  const mailbox = (profile + recipient * 7) % mailboxes;
  const user = kind === mailKind.outbound ? profile % mailboxes : mailbox;
  return (
    `{"id":"${id}","uuid":"${id}"${template.envelope}${recipientOf(pieces, kind, mailbox)}` +
    `${template.content}${hashPair(hash, 1) % 100_000}${template.contentEnd}${userOf(pieces, user)}` +
    `${formatRecordTime(place.receivedAt)}"${template.transport}${hex32(hash)}${template.decision}`
  );
}

/** What was written before, for one domain. */
interface Pieces {
  readonly entities: DomainEntities;
  readonly templates: (MailTemplate | undefined)[];
  readonly recipients: (string | undefined)[];
  readonly outsiders: (string | undefined)[];
  readonly users: (string | undefined)[];
}

const piecesByEntities = new WeakMap<DomainEntities, Pieces>();

function piecesOf(entities: DomainEntities): Pieces {
  const known = piecesByEntities.get(entities);
  if (known !== undefined) return known;
  const pieces = { entities, templates: [], recipients: [], outsiders: [], users: [] };
  piecesByEntities.set(entities, pieces);
  return pieces;
}

function templateOf(pieces: Pieces, kind: number, profile: number): MailTemplate {
  return (pieces.templates[kind * profiles + profile] ??= mailTemplate(
    kind,
    profile,
    pieces.entities,
  ));
}

function recipientOf(pieces: Pieces, kind: number, mailbox: number): string {
  const known = kind === mailKind.outbound ? pieces.outsiders : pieces.recipients;
  return (known[mailbox] ??= recipientField(mailbox, kind, pieces.entities));
}

function userOf(pieces: Pieces, mailbox: number): string {
  return (pieces.users[mailbox] ??= userFields(mailbox, pieces.entities));
}
