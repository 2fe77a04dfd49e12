/**
 * The index's file. It holds nothing that the documents do not say, so whatever is wrong with it has one answer: it is
 * deleted and made anew. It lives in the cache folder and never in a study, where a synchroniser would break it.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { DatabaseSync } from 'node:sqlite'
import { schemaSql, schemaVersion } from './schema.ts'

/** SQLite's result codes for a file that is broken, and for one that is not a database. */
const brokenCodes: ReadonlySet<unknown> = new Set([11, 26])
const busyCode = 5
/** SQLITE_FULL */
const fullCode = 13
/** How long a write waits for another process on the same study, in milliseconds. */
const patienceMilliseconds = 3_000
/** How long a transaction is held over many slices of work. */
const holdMilliseconds = 1_000

const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -32000;
  PRAGMA wal_autocheckpoint = 8000;
  PRAGMA journal_size_limit = 67108864;
`

/** What has been written since somebody last asked: the numbers of articles, or `all` where that is not known. */
export type Touched =
  | 'all'
  | {
      readonly articles: ReadonlySet<number>
      /** Whether anything but status, number of statements and family may be different. */
      readonly haveKeysChanged: boolean
    }

/** Past so many it is not worth knowing which. */
const mostTouched = 10_000

/** An open index file, with its statements prepared once each. */
export class IndexDatabase {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #arrayStatements = new Map<string, StatementSync>()
  #begunAt = 0
  #writes = 0
  /** Null where which articles were written is not known. */
  #touched: Set<number> | null = null
  #haveKeysChanged = false
  #foreignVersion: unknown
  /** Whether the file was there, whole and of this version; else it has just been made. */
  readonly wasThere: boolean

  private constructor(database: DatabaseSync, wasThere: boolean) {
    this.#database = database
    this.wasThere = wasThere
  }

  /** Another text after every write, whoever made it. */
  get version(): string {
    return `${this.#writes} ${String(this.#versionOfOthers())}`
  }

  /**
   * Notes that the row of an article is written, and what of it: whoever writes one says so. Triggers would not have to be
   * told, but a statement that sets one off is made ready to be taken back, for which FTS5 writes out all that it holds.
   */
  touch(number: number, what: 'keys' | 'standing'): void {
    if (what === 'keys') this.#haveKeysChanged = true
    this.#touched?.add(number)
    if ((this.#touched?.size ?? 0) > mostTouched) this.#touched = null
  }

  /** Which articles were written since this was last asked. */
  takeTouched(): Touched {
    const foreign = this.#versionOfOthers()
    const isKnown = foreign === this.#foreignVersion && this.#touched !== null
    const touched: Touched = isKnown
      ? { articles: this.#touched ?? new Set(), haveKeysChanged: this.#haveKeysChanged }
      : 'all'
    this.#foreignVersion = foreign
    this.#touched = new Set()
    this.#haveKeysChanged = false
    return touched
  }

  /** Opens the file at `path`; makes it where it is missing, unreadable or of another version. */
  static open(path: string): IndexDatabase {
    mkdirSync(dirname(path), { recursive: true })
    try {
      return IndexDatabase.#open(path)
    } catch (error) {
      if (!isBrokenIndex(error)) throw error
      discardIndex(path)
      return IndexDatabase.#open(path)
    }
  }

  static #open(path: string): IndexDatabase {
    const database = new DatabaseSync(path, { timeout: patienceMilliseconds })
    try {
      database.exec(settings)
      return new IndexDatabase(database, versionOf(database) === schemaVersion || !makeTables(database))
    } catch (error) {
      database.close()
      throw error
    }
  }

  /** All rows that the SQL gives; `Row` names its columns. */
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepared(sql).all(...values) as Row[] // the columns are those that the SQL next to the call names
  }

  /** All rows that the SQL gives, each as the list of its values; `Row` names their types. */
  arrays<Row extends readonly unknown[]>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#preparedForArrays(sql).all(...values) as unknown as Row[] // lists, as was asked, of the columns that the SQL names
  }

  /** The same one after the other, without ever having all of them. */
  eachArray<Row extends readonly unknown[]>(sql: string, ...values: SQLInputValue[]): Iterable<Row> {
    return this.#preparedForArrays(sql).iterate(...values) as Iterable<unknown> as Iterable<Row> // as above
  }

  /** The first row that the SQL gives; `Row` names its columns. */
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepared(sql).get(...values) as Row | undefined // as above
  }

  /** Runs SQL that gives no rows, and answers how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    this.#writes += 1
    return Number(this.#prepared(sql).run(...values).changes)
  }

  /** Runs SQL that adds a row, and answers its number. */
  insert(sql: string, ...values: SQLInputValue[]): number {
    this.#writes += 1
    return Number(this.#prepared(sql).run(...values).lastInsertRowid)
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
      this.#writes += 1
      this.#touched = null // what was read of rows that are no more
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
    try {
      this.commit()
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch (error) {
      // Another process is at work on it, and empties the log when it closes; or the disk is full, and what is missing is read later.
      if (!isBusyIndex(error) && !isFullIndex(error)) throw error
    } finally {
      this.#database.close()
    }
  }

  /** Closes a file that is beyond saving. */
  abandon(): void {
    this.#database.close()
  }

  #versionOfOthers(): unknown {
    return this.#prepared('PRAGMA data_version').get()?.['data_version']
  }

  #begin(): void {
    this.#database.exec('BEGIN IMMEDIATE')
    this.#begunAt = performance.now()
  }

  #preparedForArrays(sql: string): StatementSync {
    const known = this.#arrayStatements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    statement.setReturnArrays(true)
    this.#arrayStatements.set(sql, statement)
    return statement
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

/** Whether an error says that another process had the index for longer than one waits. */
export function isBusyIndex(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busyCode
}

/** Whether an error says that the disk has no room for the index. */
export function isFullIndex(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === fullCode
}

/**
 * Makes the tables in place of those of another version. Answers whether that was needed: of two processes that open an
 * index at once, the second finds the tables of the first. Neither deletes a file that the other has open.
 */
function makeTables(database: DatabaseSync): boolean {
  database.exec('BEGIN IMMEDIATE')
  const isNeeded = versionOf(database) !== schemaVersion
  if (isNeeded) {
    const tables = database.prepare(
      // A virtual table takes its own tables with it, and they must not go first.
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY sql NOT GLOB 'CREATE VIRTUAL*'`,
    )
    for (const { name } of tables.all()) database.exec(`DROP TABLE IF EXISTS "${name}"`)
    database.exec(`${schemaSql}; PRAGMA user_version = ${schemaVersion}`)
  }
  database.exec('COMMIT')
  return isNeeded
}

function versionOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA user_version').get()?.['user_version']
}
