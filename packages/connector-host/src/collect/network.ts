import type { Budget, HttpEnvironment } from "@sluice/connector-sdk";
import type { Budgets } from "./budgets.ts";

/** The network as instances may use it; the composition root makes one, simulation another. */
export interface Network {
  readonly budgets: Budgets;
  /** What an HTTP client gets: the account's budget, the address guard, and metrics of `instance` when there is one. */
  environment(budget: Budget, instance?: string): HttpEnvironment;
}
