import { writeExact } from "../../api/exact-json.ts";
import type { RecordDocument } from "../../api/search.ts";

/** One value of a record, under the dotted path that a query names it by. */
export interface FieldValue {
  readonly field: string;
  readonly value: unknown;
}

/** Every single value of a record, in its order; a list gives one for each element. Pure. */
export function valuesOf(record: RecordDocument): readonly FieldValue[] {
  const found: FieldValue[] = [];
  const visit = (value: unknown, field: string): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, field);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        visit(one, field === "" ? key : `${field}.${key}`);
      }
    } else {
      found.push({ field, value });
    }
  };
  visit(record, "");
  return found;
}

/** What a record has at a dotted path, as text; several values with commas between. Pure. */
export function textAt(record: RecordDocument, path: string): string {
  let values: readonly unknown[] = [record];
  for (const key of path.split(".")) {
    values = values.flat().flatMap((value) => {
      if (typeof value !== "object" || value === null) return [];
      const one = (value as RecordDocument)[key];
      return one === undefined ? [] : [one];
    });
  }
  return values
    .flat()
    .map((value) => (typeof value === "string" ? value : writeExact(value)))
    .join(", ");
}

/** The fields that records have, in the order of the alphabet. Pure. */
export function fieldsOf(records: readonly RecordDocument[]): readonly string[] {
  const fields = new Set(records.flatMap((record) => valuesOf(record).map(({ field }) => field)));
  return [...fields].toSorted();
}
