import { hashPair, mix32 } from "../hash.ts";

/** What makes a made-up record the one it is. */
export interface MailIdentity {
  /** The seed of its batch. */
  readonly seed: number;
  /** Whole minutes since the epoch. */
  readonly minute: number;
  readonly serial: number;
  readonly recipient: number;
}

/** Eight hexadecimal digits. */
export function hex32(value: number): string {
  return hex16(value >>> 16) + hex16(value);
}

/**
 * A UUID that looks random and is unique for each (minute, serial, recipient) of a seed, because each part goes through
 * a bijection of its own: a hash alone would collide among millions.
 */
export function mailId({ seed, minute, serial, recipient }: MailIdentity): string {
  const a = mix32(minute ^ seed);
  const b = mix32(serial ^ Math.imul(seed, 0x9e3779b1));
  const message = hashPair(a, b);
  const rest = hashPair(message, recipient);
  const version = 0x4000 | (rest & 0x0fff);
  const variant = 0x8000 | ((rest >>> 12) & 0x3fff);
  return `${hex32(a)}-${hex16(recipient ^ message)}-${hex16(version)}-${hex16(variant)}-${hex32(b)}${hex16(rest >>> 16)}`;
}

function hex16(value: number): string {
  return hexWords()[value & 0xffff] as string;
}

/** All words of 16 bits, so that an id is put together from eight pieces; made when the first id is. */
let words: string[] | undefined;

function hexWords(): string[] {
  return (words ??= Array.from({ length: 0x1_0000 }, (_, word) =>
    word.toString(16).padStart(4, "0"),
  ));
}
