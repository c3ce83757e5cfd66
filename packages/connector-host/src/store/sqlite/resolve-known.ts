import { dayOf } from "../../lake/lake-tables.ts";
import { canonicalText } from "../../ledger/canonical-json.ts";
import { contentIdentityOf, elementOf } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";
import { contentOf } from "./content.ts";
import { wordsOf } from "../../lake/identity-words.ts";
import type { StoreParts } from "./parts.ts";
import { digestBytes } from "./placement.ts";
import {
  deleteRow,
  ensureDay,
  findRow,
  insertRow,
  type NewRow,
  type StoredRow,
} from "./record-rows.ts";
import { hasRevision, keepRevision } from "./revisions.ts";
import type { SourceRow } from "./source-row.ts";

/** A row whose identity is known, and since when. */
export interface Known {
  readonly arrival: { readonly row: NewRow; readonly element: Buffer };
  /** Event time under which the identity is known. */
  readonly known: number;
  readonly source: SourceRow;
}

/** What the row is to the record of its identity; `element` is what was stored. */
export type Resolution =
  { readonly kind: "duplicate" } | { readonly kind: "new" | "revised"; readonly element: Buffer };

/** Decides between duplicate, revision and, where identity is by content, a record of its own; and stores it. */
export function resolveKnown(parts: StoreParts, { arrival, known, source }: Known): Resolution {
  const { row, element } = arrival;
  const stored = findRow(parts.connection, { index: row.index, time: known, id: row.id });
  // Its day was dropped: the same time means the same record, another time that it changed since.
  if (stored === undefined && row.time === known) return { kind: "duplicate" };
  if (stored !== undefined && isSameContent(stored, row)) return { kind: "duplicate" };
  if (hasRevision(parts.connection, row)) return { kind: "duplicate" };
  if (source.identity_mode === "content") return placeByContent(parts, row, source.id);
  replace(parts.connection, stored, source);
  store(parts, row);
  return { kind: "revised", element };
}

/** A second content under one id as a record of its own; the same content again is a duplicate of that. */
export function placeByContent(parts: StoreParts, row: NewRow, sourceId: string): Resolution {
  const content = contentOf(row);
  const id = contentIdentityOf(sourceId, canonicalText(content));
  if (parts.identities.find(wordsOf(id), 0) !== undefined) return { kind: "duplicate" };
  const element = elementOf(id, content);
  store(parts, { ...row, id, digest: element.subarray(0, digestBytes) });
  return { kind: "new", element };
}

/** A record whose day was dropped leaves nothing to keep; the changed one counts anew. */
function replace(connection: Connection, stored: StoredRow | undefined, source: SourceRow): void {
  if (stored === undefined) {
    connection.run("UPDATE sources SET records = records + 1 WHERE number = ?", source.number);
    return;
  }
  keepRevision(connection, stored);
  deleteRow(connection, stored);
}

function store(parts: StoreParts, row: NewRow): void {
  ensureDay(parts.connection, row.index, dayOf(row.time));
  insertRow(parts.connection, row);
  parts.identities.put(wordsOf(row.id), 0, row.time);
}

function isSameContent(stored: StoredRow, row: NewRow): boolean {
  return (
    row.digest.equals(stored.digest) ||
    canonicalText(contentOf(stored)) === canonicalText(contentOf(row))
  );
}
