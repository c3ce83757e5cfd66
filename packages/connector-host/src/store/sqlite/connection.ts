import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import {
  databaseFile,
  defaultSqliteStoreOptions,
  type SqliteStoreOptions,
  type StoreStep,
} from "./options.ts";
import { asStoreError } from "./store-errors.ts";

/** One open file with its prepared statements. All SQL of the store goes through it. */
export interface Connection {
  readonly database: DatabaseSync;
  /** The prepared statement of this text, kept for the next use. */
  prepare(sql: string): StatementSync;
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Runs a change and says how many rows it touched. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** All of `work` or nothing. `hooks` name the steps for `onStep`. */
  transaction<T>(work: () => T, name?: "page" | "end"): T;
  step(step: StoreStep): void;
  /** Called after a rollback: what memory says of the file must be read again. */
  onRollback(forget: () => void): void;
  close(): void;
}

/** @throws StoreFull when the file cannot be opened for writing, StoreBroken when it is no database */
export function openConnection(options: SqliteStoreOptions): Connection {
  try {
    const database = new DatabaseSync(join(options.dataDir, databaseFile), { timeout: 10_000 });
    configure(database, options);
    return connectionTo(database, options);
  } catch (error) {
    throw asStoreError(error);
  }
}

/** A connection that only reads, beside the writer; what it sees is whole pages. */
export function openReadingConnection(dataDir: string): Connection {
  const database = new DatabaseSync(join(dataDir, databaseFile), {
    readOnly: true,
    timeout: 10_000,
  });
  database.exec("PRAGMA cache_size = -8192");
  return connectionTo(database, { dataDir });
}

function configure(database: DatabaseSync, options: SqliteStoreOptions): void {
  const { cacheBytes, walAutocheckpoint } = { ...defaultSqliteStoreOptions, ...options };
  // The page size only takes effect on a new file.
  database.exec(`
    PRAGMA page_size = ${pageBytes};
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -${Math.ceil(cacheBytes / 1024)};
    PRAGMA wal_autocheckpoint = ${walAutocheckpoint};
    PRAGMA journal_size_limit = ${64 * 2 ** 20};`);
  if (options.maxBytes !== undefined) {
    database.exec(`PRAGMA max_page_count = ${Math.ceil(options.maxBytes / pageBytes)}`);
  }
}

/**
 * Records of 1.5 kB lie twenty to a page; with small pages a commit spends most of its time on their headers. A commit
 * that changes little writes some more bytes for it.
 */
const pageBytes = 32_768;

function connectionTo(database: DatabaseSync, options: SqliteStoreOptions): Connection {
  const statements = new Map<string, StatementSync>();
  const forgetters: (() => void)[] = [];
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    // Day tables make the number of different texts unbounded.
    if (statements.size >= maxStatements) statements.clear();
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const step = (name: StoreStep): void => options.onStep?.(name);
  return {
    database,
    prepare,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: SQLInputValue[]) =>
      prepare(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    transaction: (work, name) => transact({ database, forgetters, step }, work, name),
    step,
    onRollback: (forget) => forgetters.push(forget),
    close: () => {
      statements.clear();
      database.close();
    },
  };
}

const maxStatements = 300;

interface Transactor {
  readonly database: DatabaseSync;
  readonly forgetters: readonly (() => void)[];
  readonly step: (step: StoreStep) => void;
}

function transact<T>(on: Transactor, work: () => T, name?: "page" | "end"): T {
  const { database, forgetters, step } = on;
  try {
    database.exec("BEGIN IMMEDIATE");
    if (name) step(`${name}:begun`);
    const result = work();
    if (name) step(`${name}:before-commit`);
    database.exec("COMMIT");
    if (name) step(`${name}:after-commit`);
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after some failures, a full disk among them.
    if (database.isTransaction) database.exec("ROLLBACK");
    for (const forget of forgetters) forget();
    throw asStoreError(error);
  }
}
