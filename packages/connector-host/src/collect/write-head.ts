import type { Fields } from "./fields-text.ts";

/** Writes documents as far as the vendor's record. Piece by piece: joined to one string, each head would be copied twice. */
export interface HeadWriter {
  /** Bytes that a head with these fields takes at most. */
  mostBytes(fields: Fields): number;
  /** @returns where it ends */
  write(of: HeadOf, into: Buffer, at: number): number;
  /** Its length in UTF-16 units. */
  units(of: HeadOf): number;
}

/** What differs from document to document. */
export interface HeadOf {
  readonly time: number;
  readonly fields: Fields;
}

/**
 * @param parts `written`: what stands between time and fields of every document, `key`: what stands before the vendor's
 * record
 */
export function headWriter(parts: { readonly written: string; readonly key: string }): HeadWriter {
  const written = Buffer.from(parts.written);
  const key = Buffer.from(parts.key);
  const fixedUnits = opening.length + parts.written.length + parts.key.length;
  const fixedBytes = opening.length + written.length + key.length;
  return {
    mostBytes: ({ start, end }) => fixedBytes + mostDigits + 1 + end - start,
    units: ({ time, fields: { units } }) =>
      fixedUnits + String(time).length + (units === 0 ? 0 : 1 + units),
    write: ({ time, fields }, into, start) => {
      let at = start + into.write(`${opening}${time}`, start, "latin1");
      at += written.copy(into, at);
      if (fields.units > 0) {
        into[at++] = comma;
        at = fields.text.copy(fields, into, at);
      }
      return at + key.copy(into, at);
    },
  };
}

const opening = '{"timestamp":';
const comma = ",".charCodeAt(0);
/** Of a time in milliseconds, with its sign. */
const mostDigits = 17;
