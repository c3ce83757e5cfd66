import type { DatabaseSync } from "node:sqlite";
import { completeDocument, lakeTables } from "../lake-tables.ts";

/** What documents do not hold themselves, since many have it in common. */
export interface Stamps {
  /** The whole document of a row. @param stamp the row's */
  complete(doc: string, stamp: number): string;
  /** What the stamp of a row says at a field's first name; undefined when it says nothing of it. */
  valueAt(stamp: number, name: string): unknown;
  /** SQL of rows whose stamp fulfils all of SQL's patterns, and of some more. */
  mayHave(patterns: readonly string[]): string;
}

interface Stamp {
  readonly members: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Beyond so many that fulfil a pattern, nearly all do: naming them would cost more than it spares. */
const mostNamed = 500;

/** Stamps never change, so each is read once for as long as the database is open. */
export function openStamps(database: DatabaseSync): Stamps {
  const known = new Map<number, Stamp>();
  const stampOf = (number: number): Stamp | undefined => {
    if (number === 0) return undefined;
    const stamp = known.get(number) ?? readStamp(database, number);
    known.set(number, stamp);
    return stamp;
  };
  return {
    complete: (doc, number) => {
      const stamp = stampOf(number);
      return stamp === undefined ? doc : completeDocument(doc, stamp.members);
    },
    valueAt: (number, name) => {
      const values = stampOf(number)?.values;
      return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    },
    mayHave: (patterns) => {
      // One that comes while the search goes on is not known to lack anything.
      const isNew = `stamp > ${newest(database)}`;
      const found = numbersOf(database, patterns);
      if (found.length === 0) return isNew;
      return found.length > mostNamed ? "stamp > 0" : `${isNew} OR stamp IN (${found.join(", ")})`;
    },
  };
}

function readStamp(database: DatabaseSync, number: number): Stamp {
  const row = database
    .prepare(`SELECT members FROM ${lakeTables.stamps} WHERE number = ?`)
    .get(number);
  if (row === undefined) throw new Error(`Stamp ${number} of a record is not in the database`);
  const members = String(row["members"]);
  return { members, values: JSON.parse(`{${members}}`) as Stamp["values"] };
}

function newest(database: DatabaseSync): number {
  const row = database.prepare(`SELECT max(number) AS number FROM ${lakeTables.stamps}`).get();
  return Number(row?.["number"] ?? 0);
}

function numbersOf(database: DatabaseSync, patterns: readonly string[]): number[] {
  const condition = patterns.map(() => "members LIKE ?").join(" AND ");
  const sql = `SELECT number FROM ${lakeTables.stamps} WHERE ${condition} LIMIT ${mostNamed + 1}`;
  return database
    .prepare(sql)
    .all(...patterns)
    .map(({ number }) => Number(number));
}
