/**
 * What articles are filtered, counted and sorted by, in memory: a few numbers for each article, by the number of its row. A
 * facet is then one walk over them, a few milliseconds at a hundred thousand articles, whatever the filter. They are read
 * from the index when they are first asked for, and row by row where rows have changed since.
 */
import type { ArticleTellings } from '../../../core/model/article-filter.ts'
import type { ArticleStatus } from '../../../core/model/coding.ts'
import type { IndexDatabase } from '../index-database.ts'
import { Terms } from './terms.ts'

/** In the order in which they sort. */
export const statuses: readonly ArticleStatus[] = ['not-started', 'in-progress', 'done', 'excluded']

type FactsRow = readonly [
  number: number,
  status: ArticleStatus,
  statements: number,
  length: number,
  source: string | null,
  language: string | null,
  published: string | null,
  importId: string,
  family: string | null,
]

const columns = 'number, status, statements, length, source, language, publishedKey, import, family'

/** By 0 and 1, as whether an article has a family. */
export const tellings: readonly ArticleTellings[] = ['single', 'several']

const numbered = ['statements', 'length', 'source', 'language', 'date', 'import', 'kin'] as const

/** From so many changed rows on, all of them are read again. */
const mostRowsOneByOne = 2_000

export class ArticleFacts {
  readonly #database: IndexDatabase
  #version = ''
  #keysVersion = 0
  /** 1 where there is an article of this number. */
  present = new Uint8Array(0)
  /** Places in `statuses`. */
  status = new Uint8Array(0)
  /** Places in `tellings`. */
  family = new Uint8Array(0)
  statements = new Uint32Array(0)
  length = new Uint32Array(0)
  /** Numbers in `sources`, `languages`, `dates` and `imports`; 0 stands for an unknown value. */
  source = new Uint32Array(0)
  language = new Uint32Array(0)
  date = new Uint32Array(0)
  import = new Uint32Array(0)
  sources = new Terms()
  languages = new Terms()
  dates = new Terms()
  imports = new Terms()
  /** Numbers in `families`; 0 where an article is in none. */
  kin = new Uint32Array(0)
  families = new Terms()

  constructor(database: IndexDatabase) {
    this.#database = database
  }

  /** Raised whenever an article comes, goes or changes in what it is sorted by, but for status, statements and family. */
  get keysVersion(): number {
    return this.#keysVersion
  }

  /** Brings the facts up to date with the index. */
  refresh(): void {
    const { version } = this.#database
    if (version === this.#version) return
    const touched = this.#database.takeTouched()
    const isFresh = this.#version !== '' && touched !== 'all' && touched.articles.size <= mostRowsOneByOne
    if (isFresh) this.#readSome(touched.articles)
    else this.#readAll()
    if (!isFresh || touched.haveKeysChanged) this.#keysVersion += 1
    this.#version = version
  }

  #readAll(): void {
    const last = this.#database.get<{ last: number | null }>('SELECT max(number) AS last FROM articles')
    const size = (last?.last ?? 0) + 1
    this.present = new Uint8Array(size)
    this.status = new Uint8Array(size)
    this.family = new Uint8Array(size)
    for (const name of numbered) this[name] = new Uint32Array(size)
    for (const name of ['sources', 'languages', 'dates', 'imports', 'families'] as const)
      this[name] = new Terms()
    // The index holds these columns alone; the rows themselves are a thousand bytes each.
    for (const row of this.#database.arrays<FactsRow>(`SELECT ${columns} FROM articles`)) this.#put(row)
  }

  #readSome(numbers: ReadonlySet<number>): void {
    for (const number of numbers) {
      const row = this.#database.arrays<FactsRow>(
        `SELECT ${columns} FROM articles WHERE number = ?`,
        number,
      )[0]
      if (row !== undefined) this.#put(row)
      else if (number < this.present.length) this.present[number] = 0
    }
  }

  #put(row: FactsRow): void {
    const [number, status, statements, length, source, language, published, importId, family] = row
    if (number >= this.present.length) this.#grow(number)
    this.present[number] = 1
    this.status[number] = statuses.indexOf(status)
    this.family[number] = family === null ? 0 : 1
    this.kin[number] = this.families.numberOf(family)
    this.statements[number] = statements
    this.length[number] = length
    this.source[number] = this.sources.numberOf(source)
    this.language[number] = this.languages.numberOf(language)
    this.date[number] = this.dates.numberOf(published)
    this.import[number] = this.imports.numberOf(importId)
  }

  #grow(number: number): void {
    const size = Math.max(number + 1, Math.ceil(this.present.length * 1.25))
    this.present = grown(this.present, new Uint8Array(size))
    this.status = grown(this.status, new Uint8Array(size))
    this.family = grown(this.family, new Uint8Array(size))
    for (const name of numbered) this[name] = grown(this[name], new Uint32Array(size))
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
