import fc from "fast-check";
import { firstDay, oddNumbers, oddStrings } from "./odd-records.ts";

/** A record as the naive filter sees it. */
export interface NaiveRecord {
  readonly time: number;
  readonly id: string;
  readonly document: Readonly<Record<string, unknown>>;
}

/** A query with what it means, in the simplest words. */
export interface NaiveQuery {
  readonly body: object;
  readonly holds: (record: NaiveRecord) => boolean;
}

const fields = [
  "text",
  "size",
  "deep.word",
  "deep.list.name",
  "flag",
  "mixed",
  "empty",
  "absent",
  "text.keyword",
  "tenant",
  "origin.source",
  "origin.processor.name",
  "origin.absent",
] as const;
const anyField = fc.constantFrom(...fields);
const anyScalar = fc.constantFrom<string | number | boolean>(
  ...oddStrings,
  ...oddNumbers,
  true,
  false,
  "5",
  "0.5",
);

const term = fc
  .record({ field: anyField, value: anyScalar, long: fc.boolean() })
  .map(({ field, value, long }): NaiveQuery => ({
    body: { term: { [field]: long ? { value } : value } },
    holds: (record) => leaves(record, field).some((leaf) => isSame(leaf, value)),
  }));

const terms = fc
  .record({ field: anyField, values: fc.array(anyScalar, { maxLength: 4 }) })
  .map(({ field, values }): NaiveQuery => ({
    body: { terms: { [field]: values } },
    holds: (record) =>
      leaves(record, field).some((leaf) => values.some((value) => isSame(leaf, value))),
  }));

const exists = anyField.map((field): NaiveQuery => ({
  body: { exists: { field } },
  holds: (record) => leaves(record, field).length > 0,
}));

const numberRange = fc
  .record({
    field: anyField,
    low: fc.constantFrom(...oddNumbers),
    high: fc.constantFrom(...oddNumbers),
  })
  .map(({ field, low, high }): NaiveQuery => ({
    body: { range: { [field]: { gt: low, lte: high } } },
    // A number is a time to what is written as a time.
    holds: (record) =>
      leaves(record, field).some((leaf) => {
        const number =
          typeof leaf === "number" ? leaf : isTime(leaf) ? Date.parse(String(leaf)) : Number.NaN;
        return number > low && number <= high;
      }),
  }));

const timeRange = fc
  .record({
    since: fc.integer({ min: -10, max: 400 }),
    length: fc.integer({ min: 0, max: 200 }),
    iso: fc.boolean(),
  })
  .map(({ since, length, iso }): NaiveQuery => {
    const [from, to] = [firstDay + since * 864_000, firstDay + (since + length) * 864_000];
    const write = (time: number): number | string => (iso ? new Date(time).toISOString() : time);
    return {
      body: { range: { timestamp: { gte: write(from), lt: write(to) } } },
      holds: ({ time }) => time >= from && time < to,
    };
  });

const wordField = fc.constantFrom(
  undefined,
  "text",
  "deep",
  "deep.word",
  "deep.list.name",
  "tenant",
  "origin",
);
const anyWord = fc.constantFrom(
  "zebra",
  "ZEBRA",
  "quarantine",
  "example",
  "größe",
  "ÜBER",
  "жук",
  "日本語",
  "kelvin",
  "istanbul",
  "under_score",
  "871017",
  "elvin",
  "break",
  "slash",
  "surrogate",
  "feed",
  "quoted",
);

const word = fc
  .record({ field: wordField, wanted: anyWord })
  .map(({ field, wanted }): NaiveQuery => ({
    body: { query_string: { query: field === undefined ? wanted : `${field}:${wanted}` } },
    holds: (record) => texts(record, field).some((text) => words(text).includes(fold(wanted))),
  }));

const phrase = fc
  .record({
    field: wordField,
    wanted: fc.constantFrom(
      "zebra crossing",
      "deliver the zebra",
      "example com",
      "66 187 233",
      "line break",
      "über alles",
      "the",
    ),
  })
  .map(({ field, wanted }): NaiveQuery => ({
    body: { query_string: { query: `${field === undefined ? "" : `${field}:`}"${wanted}"` } },
    holds: (record) =>
      texts(record, field).some((text) =>
        ` ${words(text).join(" ")} `.includes(` ${words(wanted).join(" ")} `),
      ),
  }));

const wildcard = fc
  .record({
    field: wordField,
    wanted: fc.constantFrom(
      "zeb*",
      "*bra",
      "z?bra",
      "ex*e",
      "quar*tine",
      "größ?",
      "8710*",
      "x*x",
      "under?score",
    ),
  })
  .map(({ field, wanted }): NaiveQuery => {
    const expression = new RegExp(`^${wanted.replaceAll("*", ".*").replaceAll("?", ".")}$`, "su");
    return {
      body: { query_string: { query: field === undefined ? wanted : `${field}:${wanted}` } },
      holds: (record) =>
        texts(record, field).some((text) => words(text).some((found) => expression.test(found))),
    };
  });

const leaf = fc.oneof(
  term,
  terms,
  exists,
  numberRange,
  timeRange,
  word,
  phrase,
  wildcard,
  fc.constant<NaiveQuery>({ body: { match_all: {} }, holds: () => true }),
);

const lists = (depth: "must" | "should" | "must_not") =>
  fc.array(leaf, { maxLength: depth === "should" ? 3 : 2 });

const bool = fc
  .record({
    must: lists("must"),
    filter: lists("must"),
    should: lists("should"),
    mustNot: lists("must_not"),
    least: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  })
  .map(({ must, filter, should, mustNot, least }): NaiveQuery => {
    const unasked = should.length > 0 && must.length + filter.length === 0 ? 1 : 0;
    return {
      body: {
        bool: {
          must: must.map(({ body }) => body),
          filter: filter.map(({ body }) => body),
          should: should.map(({ body }) => body),
          must_not: mustNot.map(({ body }) => body),
          ...(least === undefined ? {} : { minimum_should_match: least }),
        },
      },
      holds: (record) =>
        [...must, ...filter].every(({ holds }) => holds(record)) &&
        !mustNot.some(({ holds }) => holds(record)) &&
        should.filter(({ holds }) => holds(record)).length >= (least ?? unasked),
    };
  });

/** Any query of the kinds that are supported. */
export const anyQuery: fc.Arbitrary<NaiveQuery> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 2, arbitrary: bool },
);

/** Values of a field, one list for all levels of lists. */
function leaves(record: NaiveRecord, name: string): readonly unknown[] {
  const path = name.replace(/\.keyword$/, "").split(".");
  let values: readonly unknown[] = [record.document];
  for (const key of path) {
    values = values
      .flat(9)
      .flatMap((value) =>
        value === null || typeof value !== "object"
          ? []
          : [(value as Record<string, unknown>)[key]],
      );
  }
  return values
    .flat(9)
    .filter((value) => value !== null && value !== undefined && typeof value !== "object");
}

function texts(record: NaiveRecord, field: string | undefined): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string" || typeof value === "number") found.push(String(value));
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  if (field === undefined) walk({ ...record.document, timestamp: record.time });
  else if (field === "deep" || field === "origin") walk(record.document[field]);
  else leaves(record, field).forEach(walk);
  return found;
}

function words(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}\p{M}_]+/u)
    .filter((part) => part !== "");
}

/** The Kelvin sign and the dotted capital I stay what they are. */
function fold(text: string): string {
  return Array.from(text)
    .map((char) => ("\u212A\u0130".includes(char) ? char : char.toLowerCase()))
    .join("");
}

function isSame(leaf: unknown, value: string | number | boolean): boolean {
  if (typeof leaf !== "number") return String(leaf) === String(value);
  if (typeof value === "boolean" || value === "") return false;
  return leaf === (isTime(value) ? Date.parse(String(value)) : Number(value));
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value);
}
