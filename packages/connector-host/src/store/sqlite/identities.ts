import { identityBytes } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";
import { readIdentityBuffer, type IdentityBuffer } from "./identity-buffer.ts";
import { mergedIdentities } from "./merged-identities.ts";

/**
 * Event times of all identities ever stored.
 *
 * Identities are random, so that putting each page's into a large table would write a page of the file for nearly every
 * record. They are put into memory and, in order of putting, into `identity_log`; when memory holds enough, the next of
 * 64 ranges is merged into the table, in order of its keys. Keys are `identityKey`s.
 */
export interface Identities {
  /** Undefined when the identity is new. */
  find(key: string): number | undefined;
  /** Remembers or moves an identity. */
  put(key: string, time: number): void;
  /** Writes what was put; the last thing before a commit that put any. */
  settle(): void;
}

/** An identity as a string of one character a byte, which compares and sorts as the bytes do. */
export function identityKey(identities: Buffer, index = 0): string {
  return identities.toString("latin1", index * identityBytes, (index + 1) * identityBytes);
}

/** One for each connection; it reads the log at its first use, and again after a rollback. */
export function openIdentities(connection: Connection, bufferedIdentities: number): Identities {
  let buffer: IdentityBuffer | undefined;
  connection.onRollback(() => {
    buffer = undefined;
  });
  const loaded = (): IdentityBuffer => (buffer ??= readIdentityBuffer(connection));
  const merged = mergedIdentities(connection);
  return {
    find: (key) => loaded().get(key) ?? merged.find(key),
    put: (key, time) => loaded().put(key, time),
    settle: () => {
      const current = loaded();
      current.appendToLog();
      while (current.size() > bufferedIdentities) current.mergeNextRange(merged);
    },
  };
}
