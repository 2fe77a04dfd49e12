import type { Input, Output } from '../../core/contract.ts'
import type { ArticleId, RecordId } from '../../core/model/ids.ts'
import type { ArticleFields } from '../../core/model/record.ts'
import type { ArticleCoderCount, ArticleRow } from '../../core/model/views.ts'
import { articleRange } from './article-range.ts'
import type { IndexDatabase } from './index-database.ts'

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

/** The column that each order goes by. */
const sortColumns = {
  path: 'place',
  title: 'titleKey',
  source: 'sourceKey',
  published: 'publishedKey',
  language: 'languageKey',
  length: 'length',
  statements: 'statements',
} as const satisfies Record<ArticlesPageInput['sort'], string>

/**
 * A page of the articles in an order, and how many there are. Articles without a value come last in either direction;
 * those of equal value follow their paths, in the same direction.
 */
export function articlesPage(
  database: IndexDatabase,
  { sort, descending, offset, limit }: ArticlesPageInput,
): ArticlesPage {
  const column = sortColumns[sort]
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
    SELECT coalesce(name, coder) AS coder, status, statements
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
