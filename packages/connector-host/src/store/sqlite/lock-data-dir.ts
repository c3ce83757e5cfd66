import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { asStoreError, isBusy } from "./store-errors.ts";

/** Who has a data directory, for the message of a second start. */
export interface DataDirOwner {
  readonly pid: number;
  readonly hostname: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Where its API answers. */
  readonly url?: string;
}

/** The lock of a data directory; the system releases it when the process dies, however it dies. */
export interface DataDirLock {
  /** Tells later starts more, e.g. the URL once it listens. */
  update(owner: DataDirOwner): void;
  release(): void;
}

/** Another process has the data directory. */
export class DataDirInUse extends Error {
  override readonly name = "DataDirInUse";
  /** Undefined when the other one has not said yet who it is. */
  readonly owner: DataDirOwner | undefined;

  constructor(dataDir: string, owner: DataDirOwner | undefined) {
    const who = owner === undefined ? "another process" : describe(owner);
    super(`The data directory ${dataDir} is in use by ${who}`);
    this.owner = owner;
  }
}

/**
 * Creates the data directory when it does not exist, and locks it.
 *
 * @throws DataDirInUse naming who has it
 * @throws StoreFull when nothing can be written there
 */
export function lockDataDir(dataDir: string, owner: DataDirOwner): DataDirLock {
  try {
    mkdirSync(dataDir, { recursive: true });
    // Its message names the directory and the reason; SQLite's would name neither.
    accessSync(dataDir, constants.W_OK);
    return ownedLock(dataDir, lockFile(dataDir), owner);
  } catch (error) {
    throw asStoreError(error);
  }
}

function ownedLock(dataDir: string, lock: DatabaseSync, owner: DataDirOwner): DataDirLock {
  try {
    writeOwner(dataDir, owner);
  } catch (error) {
    free(lock);
    throw error;
  }
  return {
    update: (changed) => writeOwner(dataDir, changed),
    release: () => {
      rmSync(ownerFile(dataDir), { force: true });
      free(lock);
    },
  };
}

/** A lock that nobody refers to must not be collected as garbage: that would close its file and free the directory. */
const held = new Set<DatabaseSync>();

/** An exclusive transaction that never ends: SQLite's file lock is the operating system's. */
function lockFile(dataDir: string): DatabaseSync {
  const database = new DatabaseSync(join(dataDir, "lock.db"));
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
    held.add(database);
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new DataDirInUse(dataDir, readOwner(dataDir));
    throw error;
  }
}

function free(lock: DatabaseSync): void {
  held.delete(lock);
  lock.close();
}

/** Whole or not at all: another start may be reading it. */
function writeOwner(dataDir: string, owner: DataDirOwner): void {
  const written = `${ownerFile(dataDir)}.new`;
  writeFileSync(written, `${JSON.stringify(owner)}\n`);
  renameSync(written, ownerFile(dataDir));
}

function readOwner(dataDir: string): DataDirOwner | undefined {
  try {
    return JSON.parse(readFileSync(ownerFile(dataDir), "utf8")) as DataDirOwner;
  } catch {
    return undefined;
  }
}

function ownerFile(dataDir: string): string {
  return join(dataDir, "owner.json");
}

function describe({ pid, hostname, startedAt, url }: DataDirOwner): string {
  const where = url === undefined ? "" : `, ${url}`;
  return `process ${pid} on ${hostname}${where}, started ${new Date(startedAt).toISOString()}`;
}
