import { hash } from "node:crypto";
import { createBudget } from "@sluice/connector-sdk";
import type { AnyConnector, Budget, Clock } from "@sluice/connector-sdk";
import type { AdvancedSetting } from "../instances/advanced-setting.ts";

/** One budget for each vendor account, shared by every instance that uses its key. */
export interface Budgets {
  /** The budget of a configuration; what an instance sets in `advanced_setting` counts for all that share it. */
  of(
    connector: AnyConnector,
    config: Readonly<Record<string, unknown>>,
    advanced?: AdvancedSetting,
  ): Budget;
}

export function createBudgets(clock: Clock, random?: () => number): Budgets {
  const budgets = new Map<string, { readonly budget: Budget; readonly set: string }>();
  return {
    of(connector, config, advanced) {
      const key = keyOf(connector, config);
      const known = budgets.get(key);
      const wanted = advanced?.budget;
      const set = JSON.stringify(wanted ?? null);
      if (known !== undefined && (wanted === undefined || known.set === set)) return known.budget;
      const budget = createBudget({
        clock,
        ...wanted,
        ...(random === undefined ? {} : { random }),
      });
      // A vendor that asked for patience is not asked sooner because somebody changed the budget.
      const blockedUntil = known?.budget.usage().blockedUntil;
      if (blockedUntil !== undefined) budget.block(blockedUntil);
      budgets.set(key, { budget, set });
      return budget;
    },
  };
}

function keyOf(connector: AnyConnector, config: Readonly<Record<string, unknown>>): string {
  const checked = config as never; // it passed the connector's own schema
  const account = connector.budgetKey?.(checked) ?? JSON.stringify(connector.source(checked));
  return hash("sha256", `${connector.manifest.id}\n${account}`, "hex");
}
