import { ledgerPage } from "./ledger.ts";

export interface LedgerExport {
  readonly connector: string;
  readonly streams: readonly string[];
  readonly signal: AbortSignal;
  /** Told after each page how much has come. */
  readonly onProgress: (progress: { readonly bytes: number; readonly lines: number }) => void;
}

const pageSize = 1_000;

/**
 * Takes every entry of a connector's ledgers, oldest first, one a line.
 *
 * @throws HostProblem when the host refuses
 * @throws HostAway when it stops answering: half an export is none
 */
export async function exportLedger(choice: LedgerExport): Promise<Blob> {
  const { connector, streams, signal, onProgress } = choice;
  const pieces: Blob[] = [];
  let bytes = 0;
  let lines = 0;
  for (const stream of streams) {
    for (let after = 0; ;) {
      const query = { stream, order: "asc", after, limit: pageSize } as const;
      const entries = await ledgerPage(connector, query, signal);
      const piece = new Blob(entries.map((entry) => `${JSON.stringify(entry)}\n`));
      pieces.push(piece);
      bytes += piece.size;
      lines += entries.length;
      onProgress({ bytes, lines });
      if (entries.length < pageSize) break;
      after = entries.at(-1)?.seq ?? after;
    }
  }
  return new Blob(pieces, { type: "application/x-ndjson" });
}
