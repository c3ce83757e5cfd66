import type { LedgerEntry } from "../../../api/ledger.ts";

type Linked = Pick<LedgerEntry, "seq" | "hash" | "previous_hash">;

/**
 * How an entry hangs on the one before it.
 * - `chained`: its previous hash is that entry's hash
 * - `first`: there is none before it
 * - `broken`: it names another hash, or an entry is missing between them
 * - `unknown`: the one before it is not shown
 */
export type Link = "chained" | "first" | "broken" | "unknown";

export interface ChainRow<Entry extends Linked = LedgerEntry> {
  readonly entry: Entry;
  readonly link: Link;
}

const genesis = /^0{64}$/;

/** Looks at each entry beside the one before it. What the hashes are made of is only known to the host. Pure. */
export function chainOf<Entry extends Linked>(
  entries: readonly Entry[],
  order: "asc" | "desc",
): readonly ChainRow<Entry>[] {
  const step = order === "asc" ? -1 : 1;
  return entries.map((entry, at) => ({ entry, link: linkOf(entry, entries[at + step]) }));
}

function linkOf(entry: Linked, before: Linked | undefined): Link {
  if (entry.seq === 1) return genesis.test(entry.previous_hash) ? "first" : "broken";
  if (before === undefined) return "unknown";
  return before.seq === entry.seq - 1 && before.hash === entry.previous_hash ? "chained" : "broken";
}
