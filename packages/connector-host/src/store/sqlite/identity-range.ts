import { findInBlocks } from "../../lake/find-identity.ts";
import {
  entryWords,
  identityLevels,
  type IdentityAt,
  type IdentityEntries,
} from "../../lake/identity-blocks.ts";
import type { Connection } from "./connection.ts";
import { blocksOf, countEntries, mergeIntoBlocks, moveBlocks } from "./identity-block-table.ts";
import { identityFilter, type IdentityFilter } from "./identity-filter.ts";

/** The merged identities of a range: two levels of blocks, with a filter in front of them. */
export interface IdentityRange {
  /** Event time, or undefined. */
  find(identity: IdentityAt): number | undefined;
  /** @param entries sorted */
  merge(entries: IdentityEntries): void;
}

/** Look-ups beyond which reading all blocks for a filter is the lesser work. */
const fewLookUps = 200;

/**
 * The filter is made at the first merge or when more than a little is looked up: a process that stores little never
 * reads all blocks for it. It outlives a rollback, since it may say too much, and so may the count.
 */
export function identityRange(connection: Connection, range: number): IdentityRange {
  const [young, old] = identityLevels;
  let lookUps = 0;
  let count: number | undefined;
  let filter: IdentityFilter | undefined;

  const makeFilter = (): number => {
    const counted = identityLevels.reduce(
      (sum, level) => sum + countEntries(connection, { level, range }),
      0,
    );
    filter = identityFilter(counted);
    if (filter !== undefined)
      for (const level of identityLevels)
        for (const entries of blocksOf(connection, { level, range })) addAll(filter, entries);
    return counted;
  };

  return {
    find: (identity) => {
      if (filter?.mayHave(identity.words, identity.at) === false) return undefined;
      lookUps += 1;
      if (lookUps === fewLookUps) count ??= makeFilter();
      return findInBlocks(connection, identity);
    },
    merge: (entries) => {
      const merged = entries.length / entryWords;
      count = (count ?? makeFilter()) + merged;
      mergeIntoBlocks(connection, { level: young, range }, entries);
      const amongYoung = countEntries(connection, { level: young, range });
      if (isTimeToMove({ merged, young: amongYoung, old: count - amongYoung }))
        moveBlocks(connection, { level: young, range }, old);
      if (filter !== undefined && count > filter.room) count = makeFilter();
      else if (filter !== undefined) addAll(filter, entries);
    },
  };
}

interface LevelCounts {
  /** How many came with this merge. */
  readonly merged: number;
  readonly young: number;
  readonly old: number;
}

/**
 * An entry among the young is written again young / merged / 2 times before it moves, and with each move old / young
 * others are: the sum is least where both are equal. Pure.
 */
function isTimeToMove({ merged, young, old }: LevelCounts): boolean {
  return young * young > 2 * merged * old;
}

function addAll(filter: IdentityFilter, entries: IdentityEntries): void {
  for (let at = 0; at < entries.length; at += entryWords) filter.add(entries, at);
}
