import { keysPerMs } from "../lake-tables.ts";
import { parseDocument, someLeaf, valuesAt, type Leaf } from "../match/document.ts";
import { documentView, ownValues, type RecordView } from "../match/record-view.ts";

/** A row as `Projection.columns` select it, after `key` and `id`. */
export type Row = readonly unknown[];

/** How rows are read so that only what is asked for leaves SQLite. */
export interface Projection {
  /** SQL of the columns that follow `key` and `id`. */
  readonly columns: string;
  /** Shows a row. The view is one and the same for all rows: it is good until the next call. */
  view(row: Row, dayStart: number): RecordView;
  /** The stored document of a row; only with `withDocument`. */
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
export function project({ fields, withDocument }: Wanted): Projection {
  const paths = fields === undefined ? undefined : [...fields].map(pathOf);
  const canPick =
    paths !== undefined && paths.length <= maxFields && paths.every((path) => path !== undefined);
  if (fields === undefined || !canPick) return documentProjection();
  return fieldsProjection([...fields], withDocument);
}

/** Every field from the parsed document. */
export function documentProjection(): Projection {
  const document = (row: Row): string => String(row[2]);
  return {
    columns: "doc",
    view: (row, dayStart) => documentView({ ...ownOf(row, dayStart), document: document(row) }),
    document,
  };
}

function fieldsProjection(fields: readonly string[], withDocument: boolean): Projection {
  const lists = listTests(fields);
  const columns = [
    ...fields.map((field) => `doc -> '${pathOf(field)}'`),
    // SQLite's paths end at a list; then the whole document decides.
    ...(lists === undefined ? [] : [`CASE WHEN ${lists} THEN doc END`]),
    ...(withDocument ? ["doc"] : []),
  ];
  const places = new Map(fields.map((field, index) => [field, index + 2]));
  const wholePlace = lists === undefined ? undefined : fields.length + 2;
  const view = pickingView(places);
  return {
    columns: columns.length === 0 ? "NULL" : columns.join(", "),
    view(row, dayStart) {
      const whole = wholePlace === undefined ? null : row[wholePlace];
      const own = ownOf(row, dayStart);
      return typeof whole === "string" ? documentView({ ...own, document: whole }) : view(row, own);
    },
    document: (row) => String(row[row.length - 1]),
  };
}

type Own = Pick<RecordView, "time" | "id">;

function ownOf(row: Row, dayStart: number): Own {
  return {
    time: dayStart + Math.floor(Number(row[0]) / keysPerMs),
    id: () => Buffer.from(row[1] as Uint8Array).toString("hex"),
  };
}

function pickingView(places: ReadonlyMap<string, number>): (row: Row, own: Own) => RecordView {
  const read = (row: Row, field: string): unknown => {
    const text = row[places.get(field) ?? -1];
    return typeof text === "string" ? parseDocument(text) : null;
  };
  return (row, own) => ({
    ...own,
    values: (field): readonly Leaf[] => ownValues(own, field) ?? valuesAt(read(row, field), []),
    some(field, test) {
      const values = field === undefined ? undefined : ownValues(own, field);
      return values?.some(test) ?? (field !== undefined && someLeaf(read(row, field), test));
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
