import {
  emptyEntries,
  entryWords,
  putEntry,
  rangeCount,
  type IdentityEntries,
} from "../../lake/identity-blocks.ts";
import type { Connection } from "./connection.ts";
import { rangeOf, type MergeTarget } from "./identity-buffer.ts";
import { identityRange } from "./identity-range.ts";
import type { IdentityTable } from "./identity-table.ts";

/** All identities that left memory, by range. */
export interface MergedIdentities extends MergeTarget {
  find(words: Uint32Array, at: number): number | undefined;
}

export function mergedIdentities(connection: Connection): MergedIdentities {
  const ranges = Array.from({ length: rangeCount }, (_none, range) =>
    identityRange(connection, range),
  );
  return {
    find: (words, at) => ranges[rangeOf(words, at)]?.find({ words, at }),
    merge: (range, identities) => ranges[range]?.merge(sortedEntries(identities)),
  };
}

function sortedEntries(identities: IdentityTable): IdentityEntries {
  const entries = emptyEntries(identities.size());
  let place = 0;
  identities.forEachSorted((words, at, time) => {
    putEntry(entries, place, { words, at, time });
    place += entryWords;
  });
  return entries;
}
