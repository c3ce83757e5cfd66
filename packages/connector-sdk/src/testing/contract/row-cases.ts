import { deepStrictEqual } from "node:assert";
import { stampedFields } from "../../record.ts";
import type { Stream } from "../../stream.ts";
import { type ContractCase, demand, pagesOf, refuse, type Subject } from "./contract-case.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { openAgainst, plainQuery } from "./reader.ts";
import { inTurn } from "./scripted-vendor.ts";

/** Values that real records bring where another type was promised. */
const oddValues: readonly unknown[] = [null, "", " ", "not a date", 42, -1.5, true, [], {}, [null]];

/** Before 1973 in milliseconds; today's time in seconds lies here. */
const tooEarly = 1e11;

/** `identity`, `time` and `normalize` are pure, and give what the host can store. */
export function rowCases(subject: Subject): ContractCase[] {
  return subject.connector.streams
    .filter((stream) => pagesOf(subject, stream).length > 0)
    .flatMap((stream) => [
      rowCase(subject, stream, {
        id: "row-identity",
        title: "the identity of a row is text, the same each time",
        check: (rows) => rows.forEach((row) => identity(stream, row)),
      }),
      rowCase(subject, stream, {
        id: "row-time",
        title: "the time of a row is a number of epoch milliseconds",
        check: (rows) => times(stream, rows),
      }),
      rowCase(subject, stream, {
        id: "normalize-pure",
        title: "normalising a row twice gives the same, and changes nothing in the row",
        check: (rows) => rows.forEach((row) => pure(stream, row)),
      }),
      rowCase(subject, stream, {
        id: "normalize-fields",
        title:
          "normalised fields are never blank, and leave the host's stamp and the vendor's record alone",
        check: (rows) => rows.forEach((row) => fields(subject, stream, row)),
      }),
      rowCase(subject, stream, {
        id: "row-odd",
        title: "a row with values of odd types is read without throwing",
        check: (rows) => odd(stream, rows),
      }),
    ]);
}

interface RowCase {
  readonly id: string;
  readonly title: string;
  readonly check: (rows: readonly unknown[]) => void;
}

function rowCase(subject: Subject, stream: Stream, { id, title, check }: RowCase): ContractCase {
  return {
    id: `${id}:${stream.id}`,
    title: `${stream.id}: ${title}`,
    async run() {
      const { readAll } = openAgainst(subject, inTurn(pagesOf(subject, stream), "the fixture"));
      const pages = await readAll(stream, plainQuery(stream, subject.now));
      const rows = pages.flatMap((page) => [...page.rows]);
      demand(rows.length > 0, "the fixture holds no row", "record one answer that has rows.");
      check(rows);
    },
  };
}

function identity(stream: Stream, row: unknown): void {
  const once = stream.identity(row);
  demand(
    once === undefined || (typeof once === "string" && once !== ""),
    `identity gave ${JSON.stringify(once)}`,
    "give the vendor's id as text, or undefined when the row has none: String(row.id).",
  );
  demand(
    stream.identity(row) === once,
    "identity gave two answers for one row",
    "derive it from the row alone.",
  );
}

function times(stream: Stream, rows: readonly unknown[]): void {
  const all = rows.map((row) => stream.time(row)).filter((time) => time !== undefined);
  demand(
    all.length > 0,
    "time gave undefined for every row of the fixture",
    "read the time field of the row; what has no time is quarantined and never found by its time.",
  );
  for (const time of all) {
    demand(
      typeof time === "number" && Number.isSafeInteger(time) && time > tooEarly,
      `time gave ${JSON.stringify(time)}`,
      "give whole epoch milliseconds: seconds times 1,000, and parseTimestampMs for text.",
    );
  }
}

function pure(stream: Stream, row: unknown): void {
  const before = JSON.stringify(row);
  deepFreeze(row);
  let once: Record<string, unknown>;
  try {
    once = stream.normalize(row);
  } catch (error) {
    refuse(
      `normalize threw on a frozen row: ${String(error)}`,
      "build a new object, leave the row alone.",
    );
  }
  deepStrictEqual(stream.normalize(row), once, "normalize gave two answers for one row");
  demand(JSON.stringify(row) === before, "normalize changed the row", "build a new object.");
}

function fields({ connector }: Subject, stream: Stream, row: unknown): void {
  const record = stream.normalize(row);
  const taken = [...stampedFields, connector.manifest.namespace].find((name) => name in record);
  demand(
    taken === undefined,
    `normalize set "${taken}"`,
    "leave it out: the host sets it, and keeps the vendor's record under the namespace.",
  );
  const blank = blankPath(record, "");
  demand(
    blank === undefined,
    `normalize gave a blank value at "${blank}"`,
    "make no field for a value that is missing, null, or an empty text, list or object.",
  );
}

/** Where `value` holds nothing; `undefined` when everything in it says something. */
function blankPath(value: unknown, path: string): string | undefined {
  if (value === undefined || value === null || value === "") return path;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : path;
  if (typeof value !== "object") return undefined;
  const entries = Object.entries(value);
  if (entries.length === 0 && path !== "" && !("rawJSON" in value)) return path;
  for (const [name, inner] of entries) {
    const found = blankPath(inner, path === "" ? name : `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function odd(stream: Stream, rows: readonly unknown[]): void {
  const [sample] = rows.filter((row) => typeof row === "object" && row !== null);
  for (const row of [{}, ...spoiled(sample ?? {})]) {
    try {
      identity(stream, row);
      stream.time(row);
      stream.normalize(row);
    } catch (error) {
      refuse(
        `${JSON.stringify(row)} made it throw: ${String(error)}`,
        "check the type of each value before you use it: one bad field must not cost the record.",
      );
    }
  }
}

/** Copies of `row`, each with one value replaced by an odd one. */
function spoiled(row: object): object[] {
  return Object.keys(row).flatMap((name) => oddValues.map((value) => ({ ...row, [name]: value })));
}
