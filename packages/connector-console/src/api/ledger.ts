import {
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { api } from "./client.ts";
import { addNewer, newestOf, type LedgerData, type LedgerOrder } from "./ledger-data.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Operation = paths["/connect/api/v1/connectors/{id}/ledger"]["get"];
type Answer = Operation["responses"]["200"]["content"]["application/json"];
export type LedgerQuery = NonNullable<Operation["parameters"]["query"]>;

/** What one run did, with what proves it; the ledger has one for each. */
export type LedgerEntry = Answer["entries"][number];
/** What entries can be looked for by. */
export type LedgerTrait = NonNullable<LedgerQuery["having"]>;

/** Which entries of which ledger, in which order. */
export interface LedgerChoice {
  readonly connector: string;
  /** Each content type has a ledger of its own. */
  readonly stream: string;
  /** @default "desc", newest first */
  readonly order?: LedgerOrder;
  /** @default all */
  readonly having?: LedgerTrait | undefined;
}

const pageSize = 200;
/** The most that a page keeps; more would only be scrolled past. */
const mostEntries = 20_000;
const refreshMs = 5_000;

/** One page of a ledger. */
export async function ledgerPage(
  connector: string,
  query: LedgerQuery,
  signal: AbortSignal,
): Promise<readonly LedgerEntry[]> {
  const params = { path: { id: connector }, query };
  const call = api.GET("/connect/api/v1/connectors/{id}/ledger", { params, signal });
  return (await answered(call)).entries;
}

/** The newest `seq` of a ledger, which is how many entries it has; asked for again and again. */
export function ledgerHeadQuery({ connector, stream }: LedgerChoice) {
  return queryOptions({
    queryKey: ["ledger-head", connector, stream],
    queryFn: async ({ signal }) => {
      const [newest] = await ledgerPage(connector, { stream, order: "desc", limit: 1 }, signal);
      return newest?.seq ?? 0;
    },
    refetchInterval: refreshMs,
  });
}

/** Entries, page after page; what is new joins them by itself. */
export function useLedger(choice: LedgerChoice) {
  const { connector, stream, order = "desc", having } = choice;
  const key = ["ledger", connector, stream, order, having ?? "all"];
  const asked = { stream, order, ...(having === undefined ? {} : { having }) };
  const entries = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ signal, pageParam: after }) =>
      ledgerPage(
        connector,
        { ...asked, limit: pageSize, ...(after === undefined ? {} : { after }) },
        signal,
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page, pages) =>
      page.length < pageSize || pages.length * pageSize >= mostEntries
        ? undefined
        : page.at(-1)?.seq,
    // An entry never changes, and what is new is asked for by itself.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    structuralSharing: false,
  });
  const { data: head } = useQuery(ledgerHeadQuery(choice));
  const newest = newestOf(entries.data);
  const isWhole = order === "desc" || !entries.hasNextPage;
  const client = useQueryClient();
  useQuery({
    queryKey: [...key, "newer", head, newest],
    queryFn: ({ signal }) =>
      joinNewer({ client, key, order }, (after) =>
        ledgerPage(connector, { ...asked, order: "asc", after, limit: pageSize }, signal),
      ),
    enabled: entries.data !== undefined && isWhole && head !== undefined && head > newest,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return { entries, head };
}

interface Kept {
  readonly client: QueryClient;
  readonly key: readonly unknown[];
  readonly order: LedgerOrder;
}

/** Asks for what is newer than what is known, until there is no more. */
async function joinNewer(
  { client, key, order }: Kept,
  ask: (after: number) => Promise<readonly LedgerEntry[]>,
): Promise<number> {
  for (let joined = 0; ;) {
    const known = client.getQueryData<LedgerData>(key);
    const newer = known === undefined ? [] : await ask(newestOf(known));
    client.setQueryData<LedgerData<LedgerEntry>>(
      key,
      (data) => data && addNewer(data, newer, order),
    );
    joined += newer.length;
    if (newer.length < pageSize) return joined;
  }
}
