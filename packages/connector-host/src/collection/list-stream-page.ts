import type { StreamPage } from "../api/collection-service.ts";
import { HostProblem } from "../api/host-services.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import type { SourceKey, Store } from "../store/store.ts";

/**
 * A piece of the ledger of one stream; without a stream, of the first streams up to the limit.
 *
 * @throws HostProblem `request_invalid` for a stream that is not among the sources
 */
export async function listStreamPage(
  store: Pick<Store, "listLedger">,
  sources: readonly SourceKey[],
  { stream, ...page }: StreamPage,
): Promise<LedgerEntry[]> {
  const wanted = sources.filter((key) => stream === undefined || key.stream === stream);
  if (stream !== undefined && wanted.length === 0) throw unknownStream(stream, sources);
  const pages = await Promise.all(wanted.map((key) => store.listLedger(key.id, page)));
  return pages.flat().slice(0, page.limit);
}

function unknownStream(stream: string, sources: readonly SourceKey[]): HostProblem {
  const known = sources.map((key) => `"${key.stream}"`).join(", ");
  return new HostProblem("request_invalid", 400, {
    message: `This connector does not collect "${stream}".`,
    problems: [
      { path: "/stream", code: "unknown_value", message: `/stream must be one of ${known}.` },
    ],
  });
}
