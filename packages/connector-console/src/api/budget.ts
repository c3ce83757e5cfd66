import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

/** Requests allowed and used. */
export type Budget =
  paths["/connect/api/v1/connectors/{id}/budget"]["get"]["responses"]["200"]["content"]["application/json"];

/** How many requests had been sent at a moment. */
export interface BudgetSample {
  readonly at: number;
  readonly requests: number;
}

/** A budget, and what was seen of it in the last minute. */
export interface WatchedBudget {
  readonly budget: Budget;
  readonly samples: readonly BudgetSample[];
}

const refreshMs = 2_000;
const minuteMs = 60_000;

/** The budget of a connector's vendor key, watched while somebody looks. */
export function budgetQuery(id: string) {
  const queryKey = ["budget", id] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }): Promise<WatchedBudget> => {
      const params = { path: { id } };
      const budget = await answered(
        api.GET("/connect/api/v1/connectors/{id}/budget", { params, signal }),
      );
      const before = client.getQueryData<WatchedBudget>(queryKey)?.samples ?? [];
      return { budget, samples: withSample(before, budget, Date.now()) };
    },
    refetchInterval: refreshMs,
  });
}

/** Adds a look at the budget to those of the last minute, and the one before them. Pure. */
export function withSample(
  samples: readonly BudgetSample[],
  { totals }: Pick<Budget, "totals">,
  at: number,
): readonly BudgetSample[] {
  const requests = Object.values(totals).reduce((sum, count) => sum + count, 0);
  const last = samples.at(-1);
  // The host started again, and counts anew.
  if (last !== undefined && requests < last.requests) return [{ at, requests }];
  const oldest = samples.findLastIndex((one) => at - one.at >= minuteMs);
  return [...samples.slice(Math.max(oldest, 0)), { at, requests }];
}
