/**
 * The index's file. It holds nothing that the documents do not say, so whatever is wrong with it has one answer: it is
 * deleted and made anew. It lives in the cache folder and never in a study, where a synchroniser would break it.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { DatabaseSync } from 'node:sqlite'
import { schemaSql, schemaVersion } from './schema.ts'

/** SQLite's result codes for a file that is broken, and for one that is not a database. */
const brokenCodes: ReadonlySet<unknown> = new Set([11, 26])
/** How long a write waits for another process on the same study, in milliseconds. */
const patienceMilliseconds = 10_000
/** How long a transaction is held over many slices of work. */
const holdMilliseconds = 1_000

/** An open index file, with its statements prepared once each. */
export class IndexDatabase {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #begunAt = 0
  /** Whether the file was there, whole and of this version; else it has just been made. */
  readonly wasThere: boolean

  private constructor(database: DatabaseSync, wasThere: boolean) {
    this.#database = database
    this.wasThere = wasThere
  }

  /** Opens the file at `path`; makes it where it is missing, unreadable or of another version. */
  static open(path: string): IndexDatabase {
    if (existsSync(path)) {
      const database = openWhole(path)
      if (database !== undefined) return new IndexDatabase(database, true)
      discardIndex(path)
    }
    mkdirSync(dirname(path), { recursive: true })
    return new IndexDatabase(made(path), false)
  }

  /** All rows that the SQL gives; `Row` names its columns. */
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepared(sql).all(...values) as Row[] // the columns are those that the SQL next to the call names
  }

  /** The first row that the SQL gives; `Row` names its columns. */
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepared(sql).get(...values) as Row | undefined // as above
  }

  /** Runs SQL that gives no rows, and answers how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepared(sql).run(...values).changes)
  }

  /** Does all of `work` or none of it. Other processes wait meanwhile, so what is read within is the newest there is. */
  transaction<T>(work: () => T): T {
    const isOwn = !this.#database.isTransaction
    if (isOwn) this.#begin()
    try {
      const result = work()
      if (isOwn) this.commit()
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  /**
   * The same, but leaves it open for a second, so that many slices are committed together: each commit writes every page
   * that was touched. What is in it is seen by every query here. An error takes back all that was not committed.
   */
  heldTransaction<T>(work: () => T): T {
    if (!this.#database.isTransaction) this.#begin()
    const result = this.transaction(work)
    if (performance.now() - this.#begunAt > holdMilliseconds) this.commit()
    return result
  }

  /** Commits what is held, if anything is. */
  commit(): void {
    if (this.#database.isTransaction) this.#database.exec('COMMIT')
  }

  /** Empties the write-ahead log into the file, so that the file stands alone, and closes it. */
  close(): void {
    this.commit()
    this.#database.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)')
    this.#database.close()
  }

  /** Closes a file that is beyond saving. */
  abandon(): void {
    this.#database.close()
  }

  #begin(): void {
    this.#database.exec('BEGIN IMMEDIATE')
    this.#begunAt = performance.now()
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** Deletes an index with the files that SQLite keeps beside it. The next opening makes it anew. */
export function discardIndex(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

/** Whether an error says that the index file itself is broken. */
export function isBrokenIndex(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && brokenCodes.has(error.errcode)
}

function openWhole(path: string): DatabaseSync | undefined {
  const database = new DatabaseSync(path, { timeout: patienceMilliseconds })
  try {
    const version = database.prepare('PRAGMA user_version').get()?.['user_version']
    if (version === schemaVersion) {
      configure(database)
      database.prepare('SELECT count(*) FROM sqlite_schema').get()
      return database
    }
  } catch (error) {
    database.close()
    if (isBrokenIndex(error)) return undefined
    throw error
  }
  database.close()
  return undefined
}

function made(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: patienceMilliseconds })
  configure(database)
  // Two processes may make it at the same time: the second finds the tables of the first.
  database.exec(`BEGIN IMMEDIATE; ${schemaSql}; PRAGMA user_version = ${schemaVersion}; COMMIT`)
  return database
}

function configure(database: DatabaseSync): void {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA foreign_keys = OFF;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -48000;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA journal_size_limit = 67108864;
  `)
}
