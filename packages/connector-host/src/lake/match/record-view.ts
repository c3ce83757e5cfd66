import { parseDocument, someLeaf, someLeafBelow, valuesAt, type Leaf } from "./document.ts";

/** What a predicate, a sort or an aggregation may ask of a record. */
export interface RecordView {
  /** Event time, epoch milliseconds. */
  readonly time: number;
  /** The identity as 32 hex digits. */
  id(): string;
  /** Values of a field; `timestamp` and `_id` have exactly one. */
  values(field: string): readonly Leaf[];
  /** Whether a leaf at or below a field fulfils the test; without a field, any leaf of the document. */
  some(field: string | undefined, test: (leaf: Leaf) => boolean): boolean;
}

/** A record over its whole document, which is parsed at the first look into it. */
export function documentView(record: {
  readonly time: number;
  readonly id: () => string;
  readonly document: string;
}): RecordView {
  let parsed: unknown;
  const document = (): unknown => (parsed ??= parseDocument(record.document));
  return {
    time: record.time,
    id: record.id,
    values: (field) => ownValues(record, field) ?? valuesAt(document(), field.split(".")),
    some(field, test) {
      if (field === undefined) return someLeaf(document(), test);
      const own = ownValues(record, field);
      return own === undefined ? someLeafBelow(document(), field.split("."), test) : own.some(test);
    },
  };
}

/** The values that a record has beside its document. */
export function ownValues(
  record: { readonly time: number; readonly id: () => string },
  field: string,
): readonly Leaf[] | undefined {
  if (field === "timestamp") return [record.time];
  return field === "_id" ? [record.id()] : undefined;
}
