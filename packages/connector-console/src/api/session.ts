import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api } from "./client.ts";
import { answered } from "./problems.ts";

export interface Session {
  /** When it ends, epoch seconds; null when nobody is signed in. */
  readonly exp: number | null;
  /** It was there and has ended by itself. */
  readonly hasEnded?: boolean;
}

const path = "/connect/api/v1/session";
const sessionKey = ["session"] as const;

/** Who this browser is to the host. */
export const sessionQuery = queryOptions<Session>({
  queryKey: sessionKey,
  queryFn: () => answered(api.GET(path)),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Trades the administrator key for a session cookie; the key is kept nowhere. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (key: string) =>
      answered(api.POST(path, { headers: { authorization: `Basic ${basic(key)}` } })),
    onSuccess: (session) => client.setQueryData<Session>(sessionKey, session),
  });
}

/** Ends the session here and at the host. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.DELETE(path)),
    onSuccess: () => {
      client.setQueryData<Session>(sessionKey, { exp: null });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    },
  });
}

/** Notes that the session is over; whoever shows pages then shows the sign-in. */
export function endSession(client: QueryClient): void {
  const { exp } = client.getQueryData<Session>(sessionKey) ?? { exp: null };
  if (exp !== null) client.setQueryData<Session>(sessionKey, { exp: null, hasEnded: true });
}

/** Asks the host whether the session is over: its clock decides, not the browser's, which may be wrong. */
export async function checkSession(client: QueryClient): Promise<void> {
  try {
    const { exp } = await answered(api.GET(path));
    if (exp === null) endSession(client);
  } catch {
    // The host is away or cannot say: the next page that asks for data will hear it.
  }
}

/** Any user name will do; base64 of UTF-8, as the host reads it. */
function basic(key: string): string {
  const bytes = new TextEncoder().encode(`console:${key}`);
  return btoa(String.fromCharCode(...bytes));
}
