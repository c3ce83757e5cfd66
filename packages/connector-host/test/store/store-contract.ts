import { configurationCases } from "./contract/configuration.ts";
import { coverageCases } from "./contract/coverage.ts";
import { ledgerCases } from "./contract/ledger.ts";
import { recordCases } from "./contract/records.ts";
import { runCases } from "./contract/runs.ts";
import type { StoreCase } from "./contract/store-case.ts";

/** What every store promises, as plain data for any test runner. */
export function storeContract(): readonly StoreCase[] {
  return [...configurationCases, ...coverageCases, ...runCases, ...recordCases, ...ledgerCases];
}
