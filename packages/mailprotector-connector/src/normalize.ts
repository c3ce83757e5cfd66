import { isIP } from "node:net";
import type { LogRow } from "./api.ts";
import { headerAddress } from "./header-address.ts";

/**
 * The Interflow fields of one log row. Pure, and safe for whatever real mail brings: a value that is missing, blank
 * or of an odd type gives no field, and stays readable in the vendor's record.
 *
 * Envelope sender and header From stay apart (`email.sender`, `email.from`): a difference is evidence of spoofing.
 */
export function normalize(row: LogRow | null): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  if (typeof row !== "object" || row === null) return fields;
  const email = emailOf(row);
  if (hasKeys(email)) fields["email"] = email;
  const event = eventOf(row);
  if (hasKeys(event)) fields["event"] = event;
  const ip = text(row.ip);
  if (ip !== undefined && isIP(ip) !== 0) fields["srcip"] = ip;
  const host = text(row.ptr);
  // The mail server writes "unknown" where an address has no name.
  if (host !== undefined && host !== "unknown") fields["srcip_host"] = host;
  return fields;
}

function emailOf(row: LogRow): Record<string, unknown> {
  const email: Record<string, unknown> = {};
  const from = headerAddress(row.from);
  if (from !== undefined) email["from"] = { address: from };
  const sender = envelopeAddress(row.sender);
  if (sender !== undefined) email["sender"] = { address: sender };
  const recipients = envelopeAddresses(row.recipient);
  if (recipients.length > 0) {
    email["to"] = { addresses: recipients };
    email["recipient"] = { addresses: recipients };
  }
  // As written: blanks at the ends of a subject tell bulk mail apart.
  if (text(row.subject) !== undefined) email["subject"] = row.subject;
  const direction = text(row.direction);
  if (direction !== undefined) email["direction"] = direction.toLowerCase();
  const messageId = text(row.message_id);
  if (messageId !== undefined) email["message_id"] = messageId;
  return email;
}

function eventOf(row: LogRow): Record<string, unknown> {
  const event: Record<string, unknown> = {};
  const action = text(row.decision);
  if (action !== undefined) event["action"] = action;
  const score = scoreOf(row.score);
  if (score !== undefined) event["risk_score"] = score;
  return event;
}

/** The spam score stands in an object of its own: `{ "score": 340 }`. */
function scoreOf(score: unknown): number | undefined {
  if (typeof score !== "object" || score === null || !("score" in score)) return undefined;
  return typeof score.score === "number" && Number.isFinite(score.score) ? score.score : undefined;
}

function envelopeAddresses(recipient: unknown): string[] {
  const given: readonly unknown[] = Array.isArray(recipient) ? recipient : [recipient];
  const addresses: string[] = [];
  for (const one of given) {
    const address = envelopeAddress(one);
    if (address !== undefined) addresses.push(address);
  }
  return addresses;
}

/** An envelope address may come in angle brackets; empty ones are the null sender of a bounce. */
function envelopeAddress(value: unknown): string | undefined {
  const address = text(value);
  if (address === undefined || !address.startsWith("<") || !address.endsWith(">")) return address;
  return text(address.slice(1, -1));
}

function text(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const trimmed = value.trim();
  return trimmed === "" ? undefined : trimmed;
}

function hasKeys(object: Record<string, unknown>): boolean {
  for (const _key in object) return true;
  return false;
}
