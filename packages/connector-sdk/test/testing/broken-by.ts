import type { Connector, HttpClient } from "@sluice/connector-sdk";
import { connectorContract, type ContractOptions } from "@sluice/connector-sdk/testing";
import { type TicketsConfig, ticketsPages } from "./tickets-connector.ts";

/** Fixtures for every case of the tickets connector. */
export const contractOptions: ContractOptions = {
  pages: ticketsPages,
  testAnswers: ticketsPages.slice(0, 1),
};

/** The ids of the cases that `connector` fails. */
export async function brokenBy(
  connector: Connector<TicketsConfig, HttpClient>,
  given: ContractOptions = contractOptions,
): Promise<string[]> {
  const broken: string[] = [];
  for (const { id, run } of connectorContract(connector, given)) {
    await run().catch(() => broken.push(id));
  }
  return broken;
}
