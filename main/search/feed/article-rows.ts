import type { ArticleStatus } from '../../../core/model/coding.ts'
import type { ArticleId, RecordId } from '../../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../../core/model/record.ts'
import { codePointLength } from '../../../core/text/code-points.ts'
import { articleRange } from '../article-range.ts'
import type { IndexDatabase } from '../index-database.ts'
import { sortKey } from './sort-key.ts'

/** Sort keys are cut here, so that a title of a thousand characters does not swell the index; ties go by path. */
const longestKey = 80

const statusesByWeight: readonly ArticleStatus[] = ['in-progress', 'done', 'excluded']

interface Standing {
  readonly article: ArticleId
  readonly status: ArticleStatus
  readonly statements: number
}

/** Writes a row for each article of a record, in place of those that it had before. */
export function writeArticles(database: IndexDatabase, record: RecordDocument): void {
  const path = recordPath(record)
  for (const article of Object.values(record.articles)) {
    database.run(
      `INSERT INTO articles (id, record, ordinal, path, fields, length, family, status, statements,
         place, titleKey, sourceKey, publishedKey, languageKey)
       VALUES (?, ?, ?, ?, ?, ?, NULL, 'not-started', 0, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET ordinal = excluded.ordinal, path = excluded.path, fields = excluded.fields,
         length = excluded.length, place = excluded.place, titleKey = excluded.titleKey,
         sourceKey = excluded.sourceKey, publishedKey = excluded.publishedKey, languageKey = excluded.languageKey`,
      article.id,
      record.id,
      article.ordinal,
      path,
      JSON.stringify(article.fields),
      codePointLength(record.text.slice(article.from, article.to)),
      placeOf(path, article),
      keyOf(article.fields.title.value),
      keyOf(article.fields.source.value),
      article.fields.published.value,
      keyOf(article.fields.language.value),
    )
  }
  for (const { id } of articlesOf(database, record.id)) {
    if (!Object.hasOwn(record.articles, id)) database.run('DELETE FROM articles WHERE id = ?', id)
  }
}

/** Takes the articles of a record out. */
export function removeArticles(database: IndexDatabase, record: RecordId): void {
  database.run('DELETE FROM articles WHERE id >= ? AND id < ?', ...articleRange(record))
}

/**
 * Works out the status and number of statements of a record's articles, over all coders: in progress if it is so for any
 * coder, else done if it is for any, else excluded if it is for any, else not started.
 */
export function countCoding(database: IndexDatabase, record: RecordId): void {
  const range = articleRange(record)
  const standings = database.all<Standing>(
    'SELECT article, status, statements FROM coding WHERE article >= ? AND article < ?',
    ...range,
  )
  const articles = database.all<Standing & { number: number }>(
    'SELECT number, id AS article, status, statements FROM articles WHERE id >= ? AND id < ?',
    ...range,
  )
  for (const { number, article, ...before } of articles) {
    const own = standings.filter(each => each.article === article)
    const statements = own.reduce((sum, each) => sum + each.statements, 0)
    const status =
      statusesByWeight.find(each => own.some(standing => standing.status === each)) ?? 'not-started'
    if (status === before.status && statements === before.statements) continue
    database.run(
      'UPDATE articles SET status = ?, statements = ? WHERE number = ?',
      status,
      statements,
      number,
    )
  }
}

/** The path that an article is listed under: that of its file, with `#n` where it is the n-th record of the file. */
export function recordPath({ path, position }: RecordDocument): string {
  return position === null ? path : `${path}#${position}`
}

function articlesOf(database: IndexDatabase, record: RecordId): { id: string }[] {
  return database.all('SELECT id FROM articles WHERE id >= ? AND id < ?', ...articleRange(record))
}

/** Sorts as path and ordinal do, and tells articles apart that have the same. */
function placeOf(path: string, { id, ordinal }: Article): string {
  const record = id.slice('article:'.length, 'article:'.length + 12)
  return `${sortKey(path)}\u0001${record}\u0001${sortKey(String(ordinal))}`
}

function keyOf(value: string | null): string | null {
  return value === null ? null : sortKey(value.slice(0, longestKey))
}
