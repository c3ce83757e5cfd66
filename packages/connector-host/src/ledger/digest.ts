import { hash } from "node:crypto";

/** Bytes of an identity. */
export const identityBytes = 16;
/** Bytes of an element, and of a sum of elements. */
export const elementBytes = 32;

/** Identity of a record by the vendor's id: 128 bits, the same for every instance that collects the source. */
export function identityOf(sourceId: string, vendorId: string): Buffer {
  return cut(hash("sha256", identityText(sourceId, vendorId), "buffer"));
}

/** What an identity is the hash of. */
export function identityText(sourceId: string, vendorId: string): string {
  return `id\n${sourceId}\n${vendorId}`;
}

/** Identity of a record by its content (`canonicalJson`), where the vendor's id is none. */
export function contentIdentityOf(sourceId: string, canonicalContent: string): Buffer {
  return cut(hash("sha256", contentIdentityText(sourceId, canonicalContent), "buffer"));
}

/** What an identity by content is the hash of. */
export function contentIdentityText(sourceId: string, canonicalContent: string): string {
  return `content\n${sourceId}\n${canonicalContent}`;
}

/**
 * What a record adds to the digests of its run: SHA-256 of identity and content text. The content text is the vendor's
 * JSON exactly as the stored document has it.
 */
export function elementOf(identity: Uint8Array, contentText: string): Buffer {
  const input = Buffer.allocUnsafe(identityBytes + Buffer.byteLength(contentText));
  input.set(identity);
  input.write(contentText, identityBytes);
  return hash("sha256", input, "buffer");
}

/** The sum of no elements. */
export function noElements(): Uint8Array {
  return new Uint8Array(elementBytes);
}

/**
 * `sum` plus the elements, modulo 2^256 (big-endian), in any order; of a page's elements only those at `indices` when
 * given. Sums themselves can be added in the same way.
 */
export function addElements(
  sum: Uint8Array,
  elements: Uint8Array,
  indices?: ArrayLike<number>,
): Uint8Array {
  const lanes = new Float64Array(8);
  addLanes(lanes, sum, 0);
  const count = indices?.length ?? elements.length / elementBytes;
  for (let at = 0; at < count; at++) {
    addLanes(lanes, elements, (indices?.[at] ?? at) * elementBytes);
    // Lanes hold 32 bits of 53: they must be carried before 2^21 additions.
    if ((at & 0xf_ffff) === 0xf_ffff) carry(lanes);
  }
  carry(lanes);
  return toBytes(lanes);
}

/** 64 hex digits, as ledger entries carry sums. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}

/** Sums of elements of the ledger's hex form. */
export function fromHex(hex: string): Uint8Array {
  return Buffer.from(hex, "hex");
}

function cut(digest: Buffer): Buffer {
  return digest.subarray(0, identityBytes);
}

function addLanes(lanes: Float64Array, bytes: Uint8Array, offset: number): void {
  for (let lane = 0; lane < 8; lane++) {
    const at = offset + lane * 4;
    const high = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const low = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    lanes[lane] = (lanes[lane] ?? 0) + high * 65_536 + low;
  }
}

/** Lane 0 is the most significant one; what overflows it is what modulo 2^256 drops. */
function carry(lanes: Float64Array): void {
  let over = 0;
  for (let lane = 7; lane >= 0; lane--) {
    const value = (lanes[lane] ?? 0) + over;
    over = Math.floor(value / 2 ** 32);
    lanes[lane] = value - over * 2 ** 32;
  }
}

function toBytes(lanes: Float64Array): Uint8Array {
  const bytes = new Uint8Array(elementBytes);
  const view = new DataView(bytes.buffer);
  lanes.forEach((value, lane) => view.setUint32(lane * 4, value));
  return bytes;
}
