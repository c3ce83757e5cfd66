import { useQuery } from "@tanstack/react-query";

export const hostHealthKey = ["host-health"] as const;

const steadyMs = 10_000;
const awayMs = 1_500;
const patienceMs = 4_000;

/** Asks the host again and again whether it is there: seldom while it is, often while it is not. */
export function useHostHealth(): { readonly isAway: boolean } {
  const { isError } = useQuery({
    queryKey: hostHealthKey,
    queryFn: async ({ signal }) => {
      const patience = AbortSignal.timeout(patienceMs);
      const answer = await fetch("/healthz", { signal: AbortSignal.any([signal, patience]) });
      if (!answer.ok) throw new Error(`/healthz answered ${answer.status}`);
      return true;
    },
    retry: false,
    refetchInterval: (query) => (query.state.status === "error" ? awayMs : steadyMs),
  });
  return { isAway: isError };
}
