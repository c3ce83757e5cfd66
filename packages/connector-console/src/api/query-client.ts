import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { hostHealthKey } from "./host-health.ts";
import { HostAway, HostProblem } from "./problems.ts";
import { endSession } from "./session.ts";

const mostRetries = 2;

/** Remembers what the host answered, and notices when it is away or the session has ended. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => notice(client, error) }),
    mutationCache: new MutationCache({ onError: (error) => notice(client, error) }),
    defaultOptions: {
      queries: {
        // The host may run on this very machine: being offline says nothing about it.
        networkMode: "always",
        staleTime: 5_000,
        retry: (failures, error) => failures < mostRetries && isWorthRetrying(error),
      },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}

function notice(client: QueryClient, error: Error): void {
  if (error instanceof HostAway) void client.refetchQueries({ queryKey: hostHealthKey });
  if (error instanceof HostProblem && error.code === "not_authenticated") endSession(client);
}

/** A host that is away is waited for by the health query; what it refuses it will refuse again. */
function isWorthRetrying(error: Error): boolean {
  if (error instanceof HostAway) return false;
  return !(error instanceof HostProblem) || error.status >= 500;
}
