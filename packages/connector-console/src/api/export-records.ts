import { HostAway, problemOf } from "./problems.ts";
import { recordQuery, type Search } from "./search-body.ts";

export interface ExportChoice {
  readonly search: Search;
  readonly format: "ndjson" | "csv";
  /** Columns of CSV: dotted paths. */
  readonly fields: readonly string[];
  readonly signal: AbortSignal;
  /** Told after each piece how much has come. */
  readonly onProgress: (progress: ExportProgress) => void;
}

export interface ExportProgress {
  readonly bytes: number;
  /** Lines: records of NDJSON. In CSV a record may have several. */
  readonly lines: number;
}

/** Pieces this large become blobs of their own, which the browser may keep on its disk. */
const blobBytes = 8_000_000;
const newline = 10;

/**
 * Takes every record that matches, oldest first.
 *
 * @throws HostProblem when the host refuses the search
 * @throws HostAway when the stream breaks off: half an export is none
 */
export async function exportRecords(choice: ExportChoice): Promise<Blob> {
  const { search, format, fields, signal } = choice;
  const body = {
    index: search.index,
    query: recordQuery(search),
    format,
    ...(format === "csv" ? { fields } : {}),
  };
  try {
    const answer = await fetch("/connect/api/v1/exports", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
    if (answer.ok && answer.body !== null) return await collect(answer.body, choice);
    throw problemOf(answer, await answer.json().catch(() => null));
  } catch (error) {
    if (signal.aborted || !(error instanceof TypeError)) throw error;
    throw new HostAway(error);
  }
}

async function collect(body: ReadableStream<Uint8Array>, choice: ExportChoice): Promise<Blob> {
  const type = choice.format === "csv" ? "text/csv;charset=utf-8" : "application/x-ndjson";
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  let bytes = 0;
  let lines = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const piece = next.value as Uint8Array<ArrayBuffer>;
    pieces.push(piece);
    waiting += piece.length;
    bytes += piece.length;
    lines += countLines(piece);
    if (waiting >= blobBytes) {
      blobs.push(new Blob(pieces));
      pieces = [];
      waiting = 0;
    }
    choice.onProgress({ bytes, lines });
  }
  return new Blob([...blobs, ...pieces], { type });
}

function countLines(piece: Uint8Array): number {
  let lines = 0;
  for (const byte of piece) if (byte === newline) lines++;
  return lines;
}
