import { hash } from "node:crypto";
import { contentIdentityText, elementBytes, identityBytes, identityText } from "./digest.ts";

/** Identities and elements of a page, written in place: an object for each record would cost more than its hash. */
export interface PageDigests {
  /** 16 bytes for each record. */
  readonly identities: Buffer;
  /** 32 bytes for each record. */
  readonly elements: Buffer;
  /** `identityOf` or, without an id, `contentIdentityOf`. */
  putIdentity(
    index: number,
    by: { readonly id: string } | { readonly canonicalContent: string },
  ): void;
  /** `elementOf`. @param input content text in UTF-8 behind any 16 bytes; the record's identity must be there already */
  putElement(index: number, input: Buffer): void;
}

/** For `count` records of a source. */
export function createPageDigests(sourceId: string, count: number): PageDigests {
  const identities = Buffer.allocUnsafeSlow(count * identityBytes);
  const elements = Buffer.allocUnsafeSlow(count * elementBytes);
  return {
    identities,
    elements,
    putIdentity(index, by) {
      const text =
        "id" in by
          ? identityText(sourceId, by.id)
          : contentIdentityText(sourceId, by.canonicalContent);
      put(identities, hash("sha256", text, "binary"), {
        at: index * identityBytes,
        bytes: identityBytes,
      });
    },
    putElement(index, input) {
      // The identity takes the place of what lies before the content: hashing two parts costs twice as much.
      const before = input.toString("latin1", 0, identityBytes);
      identities.copy(input, 0, index * identityBytes, (index + 1) * identityBytes);
      put(elements, hash("sha256", input, "binary"), {
        at: index * elementBytes,
        bytes: elementBytes,
      });
      input.write(before, 0, identityBytes, "latin1");
    },
  };
}

/** A digest as a string of one character a byte costs a third of one as a buffer. */
function put(
  into: Buffer,
  digest: string,
  { at, bytes }: { readonly at: number; readonly bytes: number },
): void {
  into.write(digest, at, bytes, "latin1");
}
