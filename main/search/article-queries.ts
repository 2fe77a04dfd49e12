import type { Input, Output } from '../../core/contract.ts'
import type { ArticleFilter, ArticleSortField } from '../../core/model/article-filter.ts'
import type { ArticleId, RecordId } from '../../core/model/ids.ts'
import type { ArticleFields } from '../../core/model/record.ts'
import type { ArticleCoderCount, ArticleRow } from '../../core/model/views.ts'
import { articleRange } from './article-range.ts'
import type { IndexDatabase } from './index-database.ts'
import type { ArticleLists } from './lists/article-lists.ts'

export type ArticlesPageInput = Input<'articles.page'>
export type ArticlesPage = Output<'articles.page'>

/** An article that somebody has coded, with the number of statements on it over all coders. */
export interface CodedArticle {
  readonly article: ArticleId
  readonly statements: number
}

interface StoredArticle {
  readonly id: ArticleId
  readonly record: RecordId
  readonly ordinal: number
  readonly path: string
  readonly fields: string
  readonly length: number
  readonly statements: number
  readonly status: ArticleRow['status']
  readonly family: string | null
}

const columns = 'id, record, ordinal, path, fields, length, statements, status, family'

/** The orders that an index of their own is there for. */
const sortColumns = {
  path: 'place',
  title: 'titleKey',
  source: 'sourceKey',
  published: 'publishedKey',
  language: 'languageKey',
  length: 'length',
  statements: 'statements',
} as const satisfies Partial<Record<ArticleSortField, string>>

/**
 * A page of the articles that a filter lets through, in an order, and how many there are. Articles without a value come last
 * in either direction; those of equal value follow their paths, in the direction of the first.
 */
export function articlesPage(
  database: IndexDatabase,
  lists: ArticleLists,
  { filter, sort, offset, limit }: ArticlesPageInput,
): ArticlesPage {
  const [first = { field: 'path', descending: false } as const, ...others] = sort
  // All articles in a plain order are there without any list, also while the index is being made.
  if (asksNothing(filter) && others.length === 0 && first.field in sortColumns)
    return wholePage(
      database,
      { ...first, field: first.field as keyof typeof sortColumns },
      { offset, limit },
    ) // it is in them
  const list = lists.list(filter, sort)
  return { rows: rowsOf(database, list.subarray(offset, offset + limit)), total: list.length }
}

interface PlainOrder {
  readonly field: keyof typeof sortColumns
  readonly descending: boolean
}

function wholePage(
  database: IndexDatabase,
  { field, descending }: PlainOrder,
  { offset, limit }: Pick<ArticlesPageInput, 'offset' | 'limit'>,
): ArticlesPage {
  const column = sortColumns[field]
  const way = descending ? 'DESC' : 'ASC'
  const order = column === 'place' ? `place ${way}` : `${column} ${way}, place ${way}`
  const page = `SELECT ${columns} FROM articles WHERE ${column}`
  // Two walks along one index: sorting by "has no value" first would read and sort every row for each page.
  const rows = database.all<StoredArticle>(
    `${page} IS NOT NULL ORDER BY ${order} LIMIT ? OFFSET ?`,
    limit,
    offset,
  )
  if (rows.length < limit && column.endsWith('Key')) {
    const present = rows.length > 0 ? offset + rows.length : count(database, `${column} IS NOT NULL`)
    const rest = [limit - rows.length, Math.max(0, offset - present)]
    rows.push(
      ...database.all<StoredArticle>(`${page} IS NULL ORDER BY place ${way} LIMIT ? OFFSET ?`, ...rest),
    )
  }
  return { rows: rows.map(articleRow), total: count(database, 'TRUE') }
}

/** Where an article stands in a list, and what stands beside it. */
export function articleNeighbours(
  database: IndexDatabase,
  lists: ArticleLists,
  { filter, sort, article }: Input<'articles.neighbours'>,
): Output<'articles.neighbours'> {
  const list = lists.list(filter, sort)
  const offset = offsetOf(database, list, article)
  const idAt = (at: number): ArticleId | null => {
    const number = list[at]
    return number === undefined ? null : (rowsOf(database, [number])[0]?.id ?? null)
  }
  if (offset === null) return { previous: null, next: null, offset, total: list.length }
  return { previous: idAt(offset - 1), next: idAt(offset + 1), offset, total: list.length }
}

/** The ids of all articles that a filter lets through, by path. */
export function articleIds(database: IndexDatabase, lists: ArticleLists, filter: ArticleFilter): ArticleId[] {
  return idsOf(database, lists.list(filter, []))
}

function offsetOf(database: IndexDatabase, list: Uint32Array, article: ArticleId): number | null {
  const row = database.get<{ number: number }>('SELECT number FROM articles WHERE id = ?', article)
  const offset = row === undefined ? -1 : list.indexOf(row.number)
  return offset < 0 ? null : offset
}

function idsOf(database: IndexDatabase, numbers: Uint32Array): ArticleId[] {
  return Array.from(numbers).flatMap(number => {
    const row = database.get<{ id: ArticleId }>('SELECT id FROM articles WHERE number = ?', number)
    return row?.id ?? []
  })
}

function rowsOf(database: IndexDatabase, numbers: Iterable<number>): ArticleRow[] {
  const sql = `SELECT ${columns} FROM articles WHERE number = ?`
  return Array.from(numbers).flatMap(number => {
    const stored = database.get<StoredArticle>(sql, number)
    return stored === undefined ? [] : [articleRow(stored)]
  })
}

function asksNothing({
  text = '',
  status,
  source,
  language,
  import: imports,
  family,
  oncePerFamily = false,
  after,
  before,
}: ArticleFilter): boolean {
  const lists = [status, source, language, imports, family]
  return (
    text.trim() === '' &&
    !oncePerFamily &&
    lists.every(each => !each?.length) &&
    after === undefined &&
    before === undefined
  )
}

/** The row of one article; `undefined` where the study has no such article. */
export function articleById(database: IndexDatabase, id: ArticleId): ArticleRow | undefined {
  const stored = database.get<StoredArticle>(`SELECT ${columns} FROM articles WHERE id = ?`, id)
  return stored && articleRow(stored)
}

/** For each article asked about, the coders who have begun it, in the order of their folders' names. */
export function codersOf(
  database: IndexDatabase,
  articles: readonly ArticleId[],
): Record<ArticleId, ArticleCoderCount[]> {
  const sql = `
    SELECT coalesce(name, coder) AS coder, status, statements, codedWith
    FROM coding LEFT JOIN coders ON slug = coder WHERE article = ? ORDER BY coding.coder`
  return Object.fromEntries(
    articles.map(article => [
      article,
      database.all<ArticleCoderCount>(sql, article).map(row => ({ ...row })),
    ]),
  )
}

/** The articles of these records that have statements or a status of their own, whether or not the records are listed. */
export function codedArticles(database: IndexDatabase, records: readonly RecordId[]): CodedArticle[] {
  const sql = `
    SELECT article, sum(statements) AS statements FROM coding
    WHERE article >= ? AND article < ? AND (statements > 0 OR status <> 'not-started') GROUP BY article ORDER BY article`
  return records.flatMap(record =>
    database.all<CodedArticle>(sql, ...articleRange(record)).map(row => ({ ...row })),
  )
}

function count(database: IndexDatabase, condition: string): number {
  return (
    database.get<{ total: number }>(`SELECT count(*) AS total FROM articles WHERE ${condition}`)?.total ?? 0
  )
}

function articleRow({ fields, ...stored }: StoredArticle): ArticleRow {
  return { ...stored, ...(JSON.parse(fields) as ArticleFields) } // written by `writeArticles` out of a parsed record
}
