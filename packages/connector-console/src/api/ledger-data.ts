import type { InfiniteData } from "@tanstack/react-query";

interface Numbered {
  readonly seq: number;
}

export type LedgerOrder = "asc" | "desc";

/** Pages of a ledger as they were asked for, in one of the orders. */
export type LedgerData<Entry extends Numbered = Numbered> = InfiniteData<readonly Entry[]>;

/** The newest `seq` among what was read; 0 when there is none. Pure. */
export function newestOf(data: LedgerData | undefined): number {
  const first = data?.pages[0]?.[0]?.seq ?? 0;
  const last = data?.pages.findLast((page) => page.length > 0)?.at(-1)?.seq ?? 0;
  return Math.max(first, last);
}

/** Joins newer entries, which come oldest first, to the end where they belong; none twice. Pure. */
export function addNewer<Entry extends Numbered>(
  data: LedgerData<Entry>,
  entries: readonly Entry[],
  order: LedgerOrder,
): LedgerData<Entry> {
  const newest = newestOf(data);
  const newer = entries.filter(({ seq }) => seq > newest);
  if (newer.length === 0) return data;
  if (order === "desc") {
    const [first = [], ...others] = data.pages;
    return { ...data, pages: [[...newer.toReversed(), ...first], ...others] };
  }
  return { ...data, pages: [...data.pages.slice(0, -1), [...(data.pages.at(-1) ?? []), ...newer]] };
}
