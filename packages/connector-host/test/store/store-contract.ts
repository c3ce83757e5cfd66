import type { Store } from "../../src/store/store.ts";
import { configurationCases } from "./contract/configuration.ts";
import { coverageCases } from "./contract/coverage.ts";
import { ledgerCases } from "./contract/ledger.ts";
import { recordCases } from "./contract/records.ts";
import { runCases } from "./contract/runs.ts";

/** One promise of the store: `run` gets an empty store and throws when it is not kept. */
export interface StoreCase {
  readonly title: string;
  run(store: Store): Promise<void>;
}

/** What every store promises, as plain data for any test runner. */
export function storeContract(): readonly StoreCase[] {
  return [...configurationCases, ...coverageCases, ...runCases, ...recordCases, ...ledgerCases];
}
