/** What entries can be looked for by. */
export const ledgerTraits = ["error", "split", "retry", "gap", "quarantined"] as const;

/**
 * - `error`: a failure, or something found about the vendor
 * - `split`: its window was cut
 * - `retry`: a request was sent again
 * - `gap`: records are known to be lost
 * - `quarantined`: rows that could not become records
 */
export type LedgerTrait = (typeof ledgerTraits)[number];

/** A piece of a ledger. */
export interface LedgerPage {
  /** The `seq` of the last entry seen, in the order of reading. */
  readonly after?: number;
  readonly limit: number;
  /** Newest first when desc. @default "asc" */
  readonly order?: "asc" | "desc";
  /** Only entries of which this is true. @default all */
  readonly having?: LedgerTrait;
}
