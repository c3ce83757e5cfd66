import { pick } from "../cell.ts";
import { hashPair } from "../hash.ts";
import type { DomainEntities } from "../records/log-record.ts";
import { mailKind } from "./mail-columns.ts";
import {
  displayNames,
  people,
  resultLists,
  senderDomains,
  spamResultLists,
  spamSubjects,
  subjects,
} from "./mail-words.ts";

/**
 * The parts of a mail's text that many mails share, in the order of the documented example. Between them stand
 * recipient, subject number, user, time and queue id, which differ from record to record.
 */
export interface MailTemplate {
  /** Sender and From. */
  readonly envelope: string;
  /** Score to subject; a number can follow. */
  readonly content: string;
  /** What closes the subject. */
  readonly contentEnd: string;
  /** Results to peer. */
  readonly transport: string;
  readonly decision: string;
}

/** How many mailboxes a domain has. */
export const mailboxes = 400;
/** How many different messages a kind has; more only cost memory. */
export const profiles = 2_048;

/** Writes the template of a message. Pure ASCII, because strings with other characters join at half the speed. */
export function mailTemplate(
  kind: number,
  profile: number,
  entities: DomainEntities,
): MailTemplate {
  const hash = hashPair(kind, profile);
  const outsideDomain = pick(senderDomains, hash >>> 5);
  const sender = senderOf({ kind, profile, hash, entities });
  const from =
    kind === mailKind.bounce
      ? `Mail Delivery System <mailer-daemon@${outsideDomain}>`
      : `"${pick(displayNames, hash >>> 11)}" <${sender}>`;
  const host =
    kind === mailKind.outbound ? `mx.${entities.domain.name}` : `o${hash % 900}.${outsideDomain}`;
  const ip = `192.0.2.${hash & 0xff}`;
  const score = kind === mailKind.spam ? 300 + (hash % 700) : hash % 120;
  const results = pick(kind === mailKind.spam ? spamResultLists : resultLists, hash >>> 13);
  const direction = kind === mailKind.outbound ? "outbound" : "inbound";
  const subject = subjectOf(kind, hash);

  return {
    envelope: asciiJson({ sender, from }),
    content: asciiJson({ score: { score }, direction, origin: ip }) + subject.text,
    contentEnd: subject.end,
    transport: `${asciiJson({ results_data: results, rule_ids: [], helo: host, ptr: host, ip })},"postfix_queue_id":"`,
    decision: `","decision":"${score < 300 ? "deliver" : score < 700 ? "quarantine" : "delete"}"}`,
  };
}

/** The recipient field of a mailbox; of an outbound mail it is somebody elsewhere. */
export function recipientField(mailbox: number, kind: number, entities: DomainEntities): string {
  const recipient =
    kind === mailKind.outbound
      ? `${pick(people, mailbox)}@${pick(senderDomains, mailbox)}`
      : mailboxAddress(mailbox, entities);
  return asciiJson({ recipient });
}

/** The fields of a mailbox's user and of all that it hangs under; the time can follow. */
export function userFields(mailbox: number, entities: DomainEntities): string {
  const { domain, customer, reseller, provider } = entities;
  const user = { id: 871_000 + mailbox, name: mailboxName(mailbox) };
  const user_group = { id: 109 + (mailbox % 4), name: `Group ${mailbox % 4}` };
  return `${asciiJson({ user, user_group, domain, customer, reseller, provider })},"received_at":"`;
}

interface Message {
  readonly kind: number;
  readonly profile: number;
  readonly hash: number;
  readonly entities: DomainEntities;
}

function senderOf({ kind, profile, hash, entities }: Message): string | null {
  if (kind === mailKind.bounce) return null;
  if (kind === mailKind.outbound) return mailboxAddress(profile % mailboxes, entities);
  return `${pick(people, hash >>> 9)}@${pick(senderDomains, hash >>> 5)}`;
}

function subjectOf(kind: number, hash: number): { text: string; end: string } {
  // Real mail now and then has no subject at all; the number then stands where nobody looks.
  if (hash % 97 === 0) return { text: ',"size":1', end: "" };
  const words = kind === mailKind.spam ? spamSubjects : subjects;
  const subject = kind === mailKind.bounce ? "Undelivered Mail" : pick(words, hash >>> 7);
  return { text: `${asciiJson({ subject: `${subject} ` }).slice(0, -1)}`, end: '"' };
}

function mailboxName(mailbox: number): string {
  return `${pick(people, mailbox)}${mailbox}`;
}

function mailboxAddress(mailbox: number, entities: DomainEntities): string {
  return `${mailboxName(mailbox)}@${entities.domain.name}`;
}

/** The fields of an object as they follow others, everything beyond ASCII escaped. */
function asciiJson(fields: object): string {
  const text = JSON.stringify(fields).slice(1, -1);
  const escaped = text.replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  // The engine keeps the outcome in two bytes a character, as it was before; a copy takes one.
  return `,${Buffer.from(escaped, "latin1").toString("latin1")}`;
}
