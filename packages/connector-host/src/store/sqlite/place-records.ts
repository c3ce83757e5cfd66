import { addElements, noElements } from "../../ledger/digest.ts";
import { identityWords } from "../../lake/identity-words.ts";
import { insertByTime } from "./insert-by-time.ts";
import type { StoreParts } from "./parts.ts";
import type { Placement } from "./placement.ts";
import { deleteRow, findRow, insertRow } from "./record-rows.ts";
import { resolveKnown, type Resolution } from "./resolve-known.ts";

/** What became of a page's rows. */
export interface Placed {
  /** Indices of the rows that became records. */
  readonly fresh: readonly number[];
  readonly revised: number;
  readonly duplicate: number;
  /** Sum of the elements of everything that was stored. */
  readonly digest: Uint8Array;
  /** Bytes of the documents that were stored. */
  readonly bytes: number;
}

/**
 * Puts a page's rows into the lake. Each is first inserted where it belongs by time and identity: a row that is read
 * again is refused there at once. Only then its identity is looked for at other times.
 */
export function placeRecords(parts: StoreParts, placement: Placement): Placed {
  const { inserted, unclear, duplicate } = insertByTime(parts, placement);
  const tally: Tally = { own: [], resolved: [], elements: [], revised: 0, duplicate, bytes: 0 };
  for (const index of inserted) settle(parts, placement, { index, isInserted: true, tally });
  for (const index of unclear) settle(parts, placement, { index, isInserted: false, tally });
  const own = addElements(noElements(), placement.batch.elements, tally.own);
  return {
    fresh: [...tally.own, ...tally.resolved],
    revised: tally.revised,
    duplicate: tally.duplicate,
    digest: addElements(own, Buffer.concat(tally.elements)),
    bytes: tally.bytes,
  };
}

interface Tally {
  /** New rows with the identity and element that they came with. */
  readonly own: number[];
  /** New rows under another identity. */
  readonly resolved: number[];
  readonly elements: Buffer[];
  revised: number;
  duplicate: number;
  bytes: number;
}

interface Settling {
  readonly index: number;
  readonly isInserted: boolean;
  readonly tally: Tally;
}

function settle(parts: StoreParts, placement: Placement, settling: Settling): void {
  const { index, isInserted, tally } = settling;
  const { identities, connection } = parts;
  const known = identities.find(placement.words, index * identityWords);
  if (known !== undefined) {
    if (isInserted) withdraw(parts, placement, index);
    const arrival = { row: placement.row(index), element: placement.element(index) };
    count(tally, placement, {
      index,
      resolution: resolveKnown(parts, { arrival, known, source: placement.source }),
    });
    return;
  }
  if (!isInserted) insertRow(connection, placement.row(index));
  identities.put(placement.words, index * identityWords, placement.time(index));
  tally.own.push(index);
  tally.bytes += placement.documentLength(index);
}

/** Its identity lies at another time already: what it is to that record is decided from both. */
function withdraw(parts: StoreParts, placement: Placement, index: number): void {
  const { batch } = placement;
  const place = { index: batch.index, time: placement.time(index), id: placement.identity(index) };
  const row = findRow(parts.connection, place);
  if (row !== undefined) deleteRow(parts.connection, row);
}

function count(
  tally: Tally,
  placement: Placement,
  { index, resolution }: { readonly index: number; readonly resolution: Resolution },
): void {
  if (resolution.kind === "duplicate") {
    tally.duplicate += 1;
    return;
  }
  if (resolution.kind === "new") tally.resolved.push(index);
  else tally.revised += 1;
  tally.elements.push(resolution.element);
  tally.bytes += placement.documentLength(index);
}
