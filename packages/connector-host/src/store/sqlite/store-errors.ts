import { StoreFull } from "../store.ts";
import { databaseFile } from "./options.ts";

/** The file was written by a newer version; nothing in it was touched. */
export class StoreTooNew extends Error {
  override readonly name = "StoreTooNew";
}

/** The file is no database, or is damaged. */
export class StoreBroken extends Error {
  override readonly name = "StoreBroken";
}

/** Whether another connection holds the file. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === 5;
}

/** Primary result codes of SQLite that mean: there is no room, or no right, to write. */
const cannotWrite: Readonly<Record<number, string>> = {
  8: "the data directory is read-only",
  10: "the disk reported an error",
  13: "the disk is full",
  14: "the database file cannot be opened",
};

/** Primary result codes of SQLite for a damaged file, and for one that is no database. */
const broken: readonly number[] = [11, 26];

/** The same from the file system itself. */
const fileProblems: Readonly<Record<string, string>> = {
  EACCES: "the data directory is not ours to write",
  EROFS: "the data directory is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
};

/** The error that callers of the store know, for one that SQLite or the file system raised; any other is passed on. */
export function asStoreError(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code !== undefined && broken.includes(code & 0xff)) {
    const said = `${databaseFile} in the data directory is no database, or is damaged (${(error as Error).message})`;
    return new StoreBroken(said, { cause: error });
  }
  const reason = code === undefined ? fileProblems[fileCode(error)] : cannotWrite[code & 0xff];
  if (reason === undefined) return error;
  return new StoreFull(`Nothing was written: ${reason} (${(error as Error).message})`, {
    cause: error,
  });
}

function sqliteCode(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("errcode" in error)) return undefined;
  return typeof error.errcode === "number" ? error.errcode : undefined;
}

function fileCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}
