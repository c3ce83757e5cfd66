import {
  emptyEntries,
  entryWords,
  putEntry,
  type IdentityEntries,
} from "../../lake/identity-blocks.ts";
import { findInBlocks } from "../../lake/find-identity.ts";
import type { Connection } from "./connection.ts";
import { blocksOf, mergeIntoBlocks } from "./identity-block-table.ts";
import { rangeOf, type MergeTarget } from "./identity-buffer.ts";
import { filterCapacity, identityFilter, type IdentityFilter } from "./identity-filter.ts";
import type { IdentityTable } from "./identity-table.ts";

/** The blocks of identities, with filters in front of them. */
export interface MergedIdentities extends MergeTarget {
  find(words: Uint32Array, at: number): number | undefined;
}

/**
 * A range gets its filter when it is merged for the first time: a process that stores little never reads the blocks for
 * them. Filters outlive a rollback, since they may say too much.
 */
export function mergedIdentities(connection: Connection): MergedIdentities {
  const filters: (IdentityFilter | undefined)[] = [];
  const isFull: boolean[] = [];
  return {
    find: (words, at) => {
      if (filters[rangeOf(words, at)]?.mayHave(words, at) === false) return undefined;
      return findInBlocks(connection, { words, at });
    },
    merge: (range, identities) => {
      if (filters[range] === undefined && isFull[range] !== true) {
        filters[range] = readFilter(connection, range);
        isFull[range] = filters[range] === undefined;
      }
      const entries = sortedEntries(identities);
      mergeIntoBlocks(connection, range, entries);
      const filter = filters[range];
      if (filter !== undefined) addAll(filter, entries);
    },
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

/** Undefined when the range holds more than a filter is worth. */
function readFilter(connection: Connection, range: number): IdentityFilter | undefined {
  const filter = identityFilter();
  let count = 0;
  for (const entries of blocksOf(connection, range)) {
    count += entries.length / entryWords;
    if (count > filterCapacity) return undefined;
    addAll(filter, entries);
  }
  return filter;
}

function addAll(filter: IdentityFilter, entries: IdentityEntries): void {
  for (let at = 0; at < entries.length; at += entryWords) filter.add(entries, at);
}
