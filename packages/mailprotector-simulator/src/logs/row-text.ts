import { cell } from "../cell.ts";
import type { Dialect, MalformedKind } from "../dialect.ts";
import type { DomainStore } from "../records/domain-store.ts";
import type { RowSource } from "../records/written-records.ts";
import { bigIntegerFor, leadingId, withId } from "../records/record-id.ts";

/** What of the dialect shows in the text of a record. */
export type TextDialect = Pick<Dialect, "ids" | "malformed" | "extraFields">;

/** The text of a row before the dialect changes it. */
export function plainText(store: DomainStore, row: number): string {
  const { rows } = store;
  return sourceOf(store, row).jsonAt(cell(rows.ref, row), {
    entities: store.entities,
    receivedAt: cell(rows.time, row),
  });
}

/** The exact text in which a row is answered. */
export function rowText(store: DomainStore, row: number, dialect: TextDialect): string {
  const json = plainText(store, row);
  if (dialect.ids === "unique" && dialect.malformed === null && !dialect.extraFields) return json;

  const ref = cell(store.rows.ref, row);
  const identified = withDialectId(json, dialect.ids, () => sourceOf(store, row).messageIdAt(ref));
  const extended = dialect.extraFields ? withExtraFields(identified) : identified;
  const isBroken = dialect.malformed !== null && (ref + 1) % dialect.malformed.every === 0;
  return isBroken ? brokenText(extended, dialect.malformed.kind) : extended;
}

function sourceOf({ rows, sources }: DomainStore, row: number): RowSource {
  const source = sources[cell(rows.source, row)];
  if (source === undefined) throw new RangeError(`Row ${row} has no source.`);
  return source;
}

function withDialectId(json: string, ids: Dialect["ids"], messageId: () => string): string {
  switch (ids) {
    case "unique":
      return json;
    case "shared":
      return withId(json, JSON.stringify(messageId()));
    case "big-integer":
      return withId(json, bigIntegerFor(leadingId(json)));
  }
}

function withExtraFields(json: string): string {
  if (!json.endsWith("}")) return json;
  return `${json.slice(0, -1)},"x_node":{"name":"mx3","hops":[1,2]},"x_flags":null,"size":4711}`;
}

/** Each broken record stays distinct, as broken records of a real vendor are. */
function brokenText(json: string, kind: MalformedKind): string {
  switch (kind) {
    case "missing-received-at":
      return json.replace(/,"received_at":"[^"]*"/, "");
    case "invalid-received-at":
      return json.replace(/"received_at":"[^"]*"/, '"received_at":"yesterday, about noon"');
    case "not-an-object":
      return JSON.stringify(`record ${leadingId(json)} could not be read`);
  }
}
