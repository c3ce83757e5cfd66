import { keysPerMs } from "../lake-tables.ts";
import { parseDocument, someLeafBelow, valuesAt, type Leaf } from "../match/document.ts";
import { documentView, ownValues, type RecordView } from "../match/record-view.ts";
import type { Stamps } from "./stamps.ts";

/** A row as `Projection.columns` select it, after `key` and `id`. */
export type Row = readonly unknown[];

/** How rows are read so that only what is asked for leaves SQLite. */
export interface Projection {
  /** SQL of the columns that follow `key` and `id`. */
  readonly columns: string;
  /** Shows a row. The view is one and the same for all rows: it is good until the next call. */
  view(row: Row, dayStart: number): RecordView;
  /** The whole document of a row; only with `withDocument`. */
  document(row: Row): string;
}

/** What a search looks at in each record. */
export interface Wanted {
  /** Fields, without `timestamp` and `_id`; undefined when the whole document is looked at. */
  readonly fields: ReadonlySet<string> | undefined;
  readonly withDocument: boolean;
}

/** Beyond so many fields, parsing the document once is quicker. */
const maxFields = 8;

/** Chooses between picking fields in SQLite and parsing documents. */
export function project({ fields, withDocument }: Wanted, stamps: Stamps): Projection {
  const paths = fields === undefined ? undefined : [...fields].map(pathOf);
  const canPick =
    paths !== undefined && paths.length <= maxFields && paths.every((path) => path !== undefined);
  if (fields === undefined || !canPick) return documentProjection(stamps);
  return fieldsProjection({ fields: [...fields], withDocument }, stamps);
}

/** Every field from the parsed document. */
export function documentProjection(stamps: Stamps): Projection {
  const document = (row: Row): string => stamps.complete(String(row[3]), stampOf(row));
  return {
    columns: "stamp, doc",
    view: (row, dayStart) => documentView({ ...ownOf(row, dayStart), document: document(row) }),
    document,
  };
}

interface PickedFields {
  readonly fields: readonly string[];
  readonly withDocument: boolean;
}

function fieldsProjection({ fields, withDocument }: PickedFields, stamps: Stamps): Projection {
  const lists = listTests(fields);
  const columns = [
    "stamp",
    ...fields.map((field) => `doc -> '${pathOf(field)}'`),
    // SQLite's paths end at a list; then the whole document decides.
    ...(lists === undefined ? [] : [`CASE WHEN ${lists} THEN doc END`]),
    ...(withDocument ? ["doc"] : []),
  ];
  const places = new Map(fields.map((field, index) => [field, index + 3]));
  const wholePlace = lists === undefined ? undefined : fields.length + 3;
  const view = pickingView(places, stamps);
  return {
    columns: columns.join(", "),
    view(row, dayStart) {
      const whole = wholePlace === undefined ? null : row[wholePlace];
      const own = ownOf(row, dayStart);
      return typeof whole === "string"
        ? documentView({ ...own, document: stamps.complete(whole, stampOf(row)) })
        : view(row, own);
    },
    document: (row) => stamps.complete(String(row[row.length - 1]), stampOf(row)),
  };
}

type Own = Pick<RecordView, "time" | "id">;

function ownOf(row: Row, dayStart: number): Own {
  return {
    time: dayStart + Math.floor(Number(row[0]) / keysPerMs),
    id: () => Buffer.from(row[1] as Uint8Array).toString("hex"),
  };
}

function stampOf(row: Row): number {
  return Number(row[2]);
}

function pickingView(
  places: ReadonlyMap<string, number>,
  stamps: Stamps,
): (row: Row, own: Own) => RecordView {
  /** The value of a field with the path that is left to go in it. */
  const read = (row: Row, field: string): { value: unknown; path: readonly string[] } => {
    const text = row[places.get(field) ?? -1];
    if (typeof text === "string") return { value: parseDocument(text), path: [] };
    const [name = "", ...path] = field.split(".");
    return { value: stamps.valueAt(stampOf(row), name), path };
  };
  return (row, own) => ({
    ...own,
    values(field): readonly Leaf[] {
      const beside = ownValues(own, field);
      if (beside !== undefined) return beside;
      const { value, path } = read(row, field);
      return valuesAt(value, path);
    },
    some(field, test) {
      if (field === undefined) return false;
      const beside = ownValues(own, field);
      if (beside !== undefined) return beside.some(test);
      const { value, path } = read(row, field);
      return someLeafBelow(value, path, test);
    },
  });
}

/** SQL that is true when a field lies below a list. */
function listTests(fields: readonly string[]): string | undefined {
  const above = new Set(
    fields.flatMap((field) => {
      const names = field.split(".");
      return names.slice(1).map((_, index) => names.slice(0, index + 1).join("."));
    }),
  );
  if (above.size === 0) return undefined;
  return [...above].map((field) => `json_type(doc, '${pathOf(field)}') = 'array'`).join(" OR ");
}

/** A field as SQLite's path; undefined when its name does not fit into one. */
function pathOf(field: string): string | undefined {
  const names = field.split(".");
  if (names.some((name) => !/^[\w@ $+-]+$/.test(name))) return undefined;
  return `$${names.map((name) => `."${name}"`).join("")}`;
}
