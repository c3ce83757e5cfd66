import type { Connection } from "./connection.ts";
import { readIdentityBuffer, type IdentityBuffer } from "./identity-buffer.ts";
import { mergedIdentities } from "./merged-identities.ts";

/**
 * Event times of all identities ever stored.
 *
 * Identities are random, so that putting each page's among them would write a page of the file for nearly every
 * record. They are put into memory and, in order of putting, into `identity_log`; when memory holds enough, the next of
 * 64 ranges is merged into its blocks, sorted. Identities come as `wordsOf` them; `at` is the place of the
 * first word.
 */
export interface Identities {
  /** Undefined when the identity is new. */
  find(words: Uint32Array, at: number): number | undefined;
  /** Remembers or moves an identity. */
  put(words: Uint32Array, at: number, time: number): void;
  /** Writes what was put; the last thing before a commit that put any. */
  settle(): void;
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
    find: (words, at) => loaded().get(words, at) ?? merged.find(words, at),
    put: (words, at, time) => loaded().put(words, at, time),
    settle: () => {
      const current = loaded();
      current.appendToLog();
      while (current.size() > bufferedIdentities) current.mergeNextRange(merged);
    },
  };
}
