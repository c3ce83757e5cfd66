import {
  emptyEntries,
  entryWords,
  putEntry,
  rangeCount,
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

/** Look-ups of a range beyond which reading all of it for a filter is the lesser work. */
const fewLookUps = 200;

/**
 * A range gets its filter when it is merged or looked into more than a little: a process that stores little never reads
 * all blocks for them. Filters outlive a rollback, since they may say too much.
 */
export function mergedIdentities(connection: Connection): MergedIdentities {
  const filters: (IdentityFilter | undefined)[] = [];
  const isFull: boolean[] = [];
  const lookUps = new Uint32Array(rangeCount);
  const needFilter = (range: number): void => {
    if (filters[range] !== undefined || isFull[range] === true) return;
    filters[range] = readFilter(connection, range);
    isFull[range] = filters[range] === undefined;
  };
  return {
    find: (words, at) => {
      const range = rangeOf(words, at);
      if (filters[range]?.mayHave(words, at) === false) return undefined;
      lookUps[range] = (lookUps[range] ?? 0) + 1;
      if (lookUps[range] === fewLookUps) needFilter(range);
      return findInBlocks(connection, { words, at });
    },
    merge: (range, identities) => {
      needFilter(range);
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
