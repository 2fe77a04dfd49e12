import type { ArticleStatus } from '../../../core/model/coding.ts'
import type { RecordId } from '../../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../../core/model/record.ts'
import { codePointLength } from '../../../core/text/code-points.ts'
import { articleRange } from '../article-range.ts'
import { countChange } from '../families/kin-rows.ts'
import type { IndexDatabase } from '../index-database.ts'
import type { Standing, StoredStanding } from './article-numbers.ts'
import { articlesOf } from './article-numbers.ts'
import { removeText, removeWords, writeText } from './article-text.ts'
import { sortKey, sortKeyOf } from './sort-key.ts'

const statusesByWeight: readonly ArticleStatus[] = ['in-progress', 'done', 'excluded']

const insertSql = `
  INSERT INTO articles (ordinal, path, fields, length, place, titleKey, sourceKey, publishedKey, languageKey,
    source, language, import, id, record, family, status, statements)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 'not-started', 0)`
const updateSql = `
  UPDATE articles SET ordinal = ?, path = ?, fields = ?, length = ?, place = ?, titleKey = ?, sourceKey = ?,
    publishedKey = ?, languageKey = ?, source = ?, language = ?, import = ?
  WHERE number = ?`

/** Writes the row and the text of each article of a record, in place of those that it had before. */
export function writeArticles(database: IndexDatabase, record: RecordDocument): void {
  const path = recordPath(record)
  const before = articlesOf(database, record.id)
  for (const article of Object.values(record.articles)) {
    const known = before.find(each => each.article === article.id)
    const number = writeArticle(database, { record, article, path, known })
    if (known !== undefined) removeWords(database, number)
    writeText(database, { number, record, article })
  }
  for (const { number, article } of before)
    if (!Object.hasOwn(record.articles, article)) removeArticle(database, number)
}

/** Takes the articles of a record out. */
export function removeArticles(database: IndexDatabase, record: RecordId): void {
  for (const { number } of articlesOf(database, record)) removeArticle(database, number)
}

function removeArticle(database: IndexDatabase, number: number): void {
  removeText(database, number)
  database.run('DELETE FROM articles WHERE number = ?', number)
  database.touch(number, 'keys')
}

/**
 * Works out the status and number of statements of a record's articles, over all coders: in progress if it is so for any
 * coder, else done if it is for any, else excluded if it is for any, else not started.
 */
export function countCoding(database: IndexDatabase, record: RecordId): void {
  const standings = database.all<Standing>(
    'SELECT article, status, statements FROM coding WHERE article >= ? AND article < ?',
    ...articleRange(record),
  )
  if (standings.length === 0 && !hasStanding(database, record)) return
  for (const { number, article, ...before } of articlesOf(database, record)) {
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
    database.touch(number, 'standing')
  }
}

function hasStanding(database: IndexDatabase, record: RecordId): boolean {
  const sql = `SELECT 1 FROM articles WHERE id >= ? AND id < ? AND (status <> 'not-started' OR statements <> 0) LIMIT 1`
  return database.get(sql, ...articleRange(record)) !== undefined
}

/** The path that an article is listed under: that of its file, with `#n` where it is the n-th record of the file. */
export function recordPath({ path, position }: RecordDocument): string {
  return position === null ? path : `${path}#${position}`
}

interface ArticleToWrite {
  readonly record: RecordDocument
  readonly article: Article
  readonly path: string
  /** The row that it has, where it is not new. */
  readonly known: StoredStanding | undefined
}

/** Gives the number of the row. */
function writeArticle(database: IndexDatabase, { record, article, path, known }: ArticleToWrite): number {
  const { fields, from, to } = article
  const values = [
    article.ordinal,
    path,
    JSON.stringify(fields),
    codePointLength(record.text.slice(from, to)),
    placeOf(path, article),
    keyOf(fields.title.value),
    keyOf(fields.source.value),
    fields.published.value,
    keyOf(fields.language.value),
    fields.source.value,
    fields.language.value,
    record.import,
  ]
  const number = known?.number ?? database.insert(insertSql, ...values, article.id, record.id)
  if (known !== undefined) database.run(updateSql, ...values, number)
  const isElsewhere = known !== undefined && (known.source !== fields.source.value || known.path !== path)
  if (isElsewhere) countChange(database)
  database.touch(number, 'keys')
  return number
}

/** Sorts as path and ordinal do, and tells articles apart that have the same. */
function placeOf(path: string, { id, ordinal }: Article): string {
  const record = id.slice('article:'.length, 'article:'.length + 12)
  return `${sortKey(path)}\u0001${record}\u0001${sortKey(String(ordinal))}`
}

function keyOf(value: string | null): string | null {
  return value === null ? null : sortKeyOf(value)
}
