/**
 * The limits: the fastest calls there are for what the program does, without anything that makes the program a program.
 * Each stands for one measurement, does the same work on the same bytes in the same run, uses as many threads as the thing
 * measured does, and waits for the disk wherever that does, and nowhere else.
 *
 * SQLite is asked through `IndexDatabase`, behind which the program hides it: opening a file and running a statement cost
 * the same there, to what can be measured, as with `node:sqlite` itself.
 */
import * as fs from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { TextQuery } from '../core/text/text-query.ts'
import { IndexDatabase } from '../main/search/index-database.ts'
import { textMatch } from '../main/search/lists/text-match.ts'
import type { PlainImport } from './limit-worker.ts'

/** What `memory.main` and `memory.import` are held against, in MB. */
export const memoryMegabytes = 400

/** How soon after its start the first article of an import is to be read, and how long a question may wait meanwhile, in milliseconds. */
export const firstMilliseconds = 2_000
export const blockedMilliseconds = 100

/** How many threads an import reads with; the same rule as in `main/import/imports.ts`. */
export function threadsOfImport(): number {
  return Math.max(1, Math.min(8, availableParallelism()))
}

/**
 * `import.store`: reads and hashes every file of a folder, and writes one plain document with its text for each, into 256
 * folders, in threads, with synchronous calls, without waiting for the disk. Gives the number of files.
 */
export async function importPlainly(corpus: string, target: string): Promise<number> {
  for (let shard = 0; shard < 256; shard += 1)
    fs.mkdirSync(join(target, shard.toString(16).padStart(2, '0')), { recursive: true })
  const folders = fs.readdirSync(corpus).map(name => join(corpus, name))
  const threads = threadsOfImport()
  const shares = Array.from({ length: threads }, (_, thread) =>
    folders.filter((_folder, at) => at % threads === thread),
  )
  const counts = await Promise.all(shares.map(share => plainImportThread({ folders: share, target })))
  return counts.reduce((sum, count) => sum + count, 0)
}

function plainImportThread(workerData: PlainImport): Promise<number> {
  const worker = new Worker(new URL('./limit-worker.ts', import.meta.url), { workerData })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

const utf8 = new TextDecoder('utf-8')

/** `import.decode`: bytes to text. */
export function decodePlainly(bytes: Uint8Array): string {
  return utf8.decode(bytes)
}

/** The bytes that one save puts on disk. */
export interface SavedBytes {
  /** Of the document, relative to the study. */
  readonly path: string
  readonly line: Buffer
  readonly document: Buffer
}

/**
 * `save.durable`: appends a line and waits for the disk, writes a document beside its place and waits, moves it there, and
 * waits for the folder. The line's file and the folders stay open, which saves the calls that open them.
 */
export class PlainSaves {
  readonly #folder: string
  readonly #history: number
  readonly #folders = new Map<string, number>()

  constructor(folder: string) {
    fs.mkdirSync(folder, { recursive: true })
    this.#folder = folder
    this.#history = fs.openSync(join(folder, 'history.jsonl'), 'a')
  }

  /** Makes the folder of a document and opens it, which is no part of saving. */
  prepare({ path }: SavedBytes): void {
    const folder = dirname(join(this.#folder, path))
    if (this.#folders.has(folder)) return
    fs.mkdirSync(folder, { recursive: true })
    this.#folders.set(folder, fs.openSync(folder, 'r'))
  }

  save({ path, line, document }: SavedBytes): void {
    const target = join(this.#folder, path)
    fs.writeSync(this.#history, line)
    fs.fdatasyncSync(this.#history)
    const file = fs.openSync(`${target}.tmp`, 'w')
    fs.writeSync(file, document)
    fs.fdatasyncSync(file)
    fs.closeSync(file)
    fs.renameSync(`${target}.tmp`, target)
    fs.fsyncSync(this.#folders.get(dirname(target)) ?? -1)
  }

  close(): void {
    for (const file of [this.#history, ...this.#folders.values()]) fs.closeSync(file)
  }
}

/** `open.warm`: reads `study.json`, and the first rows of the articles by path out of the index. */
export function firstRows(study: string, index: string, count: number): unknown[] {
  JSON.parse(fs.readFileSync(join(study, 'study.json'), 'utf8'))
  const database = IndexDatabase.open(index)
  const rows = database.all('SELECT * FROM articles ORDER BY place LIMIT ?', count)
  database.abandon()
  return rows
}

/** `open.rebuild`: reads documents and parses them, in one thread. */
export function parsePlainly(paths: readonly string[]): void {
  for (const path of paths) JSON.parse(fs.readFileSync(path, 'utf8'))
}

/** `page.sorted`: the stored rows of articles by their primary key, in one statement. */
export class RowsByKey {
  readonly #database: IndexDatabase

  constructor(index: string) {
    this.#database = IndexDatabase.open(index)
  }

  /** The primary keys of articles given by their ids. */
  keysOf(ids: readonly string[]): number[] {
    const sql = 'SELECT number FROM articles WHERE id = ?'
    return ids.flatMap(id => this.#database.get<{ number: number }>(sql, id)?.number ?? [])
  }

  /** A function that reads the rows of these keys. */
  reader(keys: readonly number[]): () => unknown[] {
    const sql = `SELECT fields FROM articles WHERE number IN (${keys.map(() => '?').join(',')})`
    return () => this.#database.all(sql, ...keys)
  }

  close(): void {
    this.#database.abandon()
  }
}

/** `facets`: counts all articles by one statement for each facet, over the index that has what they are counted by. */
export class FacetsBySql {
  readonly #database: IndexDatabase

  constructor(index: string) {
    this.#database = IndexDatabase.open(index)
  }

  count(): void {
    for (const column of ['status', 'source', 'language', 'import', 'substr(publishedKey, 1, 7)'])
      this.#database.all(`SELECT ${column} AS value, count(*) AS count FROM articles GROUP BY value`)
  }

  close(): void {
    this.#database.abandon()
  }
}

/** `export.csv`: writes bytes beside their place, waits for the disk, moves them there, and waits for the folder. */
export function writePlainly(target: string, bytes: Uint8Array): void {
  const file = fs.openSync(`${target}.tmp`, 'w')
  for (let written = 0; written < bytes.length; ) written += fs.writeSync(file, bytes, written)
  fs.fsyncSync(file)
  fs.closeSync(file)
  fs.renameSync(`${target}.tmp`, target)
  const folder = fs.openSync(dirname(target), 'r')
  fs.fsyncSync(folder)
  fs.closeSync(folder)
}

/** `type.filter`: the numbers of the articles that a text is in, and the rows of the first hundred. */
export class TextBySql {
  readonly #database: IndexDatabase

  constructor(index: string) {
    this.#database = IndexDatabase.open(index)
  }

  /** Gives how many there are. */
  find(query: TextQuery): number {
    const sql = 'SELECT json_group_array(rowid) AS numbers FROM articleText WHERE articleText MATCH ?'
    const answer = this.#database.get<{ numbers: string }>(sql, textMatch(query) ?? '')
    const numbers = JSON.parse(answer?.numbers ?? '[]') as number[] // row ids, as SQLite writes them
    for (const number of numbers.slice(0, 100))
      this.#database.get('SELECT fields FROM articles WHERE number = ?', number)
    return numbers.length
  }

  close(): void {
    this.#database.abandon()
  }
}

/**
 * `import.index`: folded texts, made ready beforehand, into a full-text table and nothing else; a transaction for a
 * thousand. It keeps what the index keeps, and is else as FTS5 makes one: it takes the memory and finds the words by itself.
 */
export class WordsBySql {
  readonly #database: IndexDatabase
  #number = 0

  constructor(index: string) {
    this.#database = IndexDatabase.open(index)
    this.#database.run(
      `CREATE VIRTUAL TABLE words USING fts5(title, body, content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 2')`,
    )
  }

  insert(texts: readonly { readonly title: string; readonly body: string }[]): void {
    this.#database.transaction(() => {
      for (const { title, body } of texts) {
        this.#number += 1
        this.#database.run(
          'INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)',
          this.#number,
          title,
          body,
        )
      }
    })
  }

  close(): void {
    this.#database.close()
  }
}

/** `choose.sort`: the first hundred rows along the index of a column. */
export class FirstBySort {
  readonly #database: IndexDatabase

  constructor(index: string) {
    this.#database = IndexDatabase.open(index)
  }

  read(column: 'title' | 'published' | 'statements', isDescending: boolean): void {
    const key = column === 'statements' ? column : `${column}Key`
    const way = isDescending ? 'DESC' : 'ASC'
    this.#database.all(
      `SELECT * FROM articles WHERE ${key} IS NOT NULL ORDER BY ${key} ${way}, place ${way} LIMIT 100`,
    )
  }

  close(): void {
    this.#database.abandon()
  }
}

/** Looks at each character of a text once, and gives something that depends on all of them. */
export function scanPlainly(text: string): number {
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669)) digits += 1
  }
  return digits
}
