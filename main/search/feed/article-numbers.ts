import type { ArticleStatus } from '../../../core/model/coding.ts'
import type { ArticleId, RecordId } from '../../../core/model/ids.ts'
import { articleRange } from '../article-range.ts'
import type { IndexDatabase } from '../index-database.ts'

/** Where coders stand with an article. */
export interface Standing {
  readonly article: ArticleId
  readonly status: ArticleStatus
  readonly statements: number
}

/** The same as a row has it. */
export interface StoredStanding extends Standing {
  readonly number: number
  readonly path: string
  readonly source: string | null
}

/** The rows that a record has. */
export function articlesOf(database: IndexDatabase, record: RecordId): StoredStanding[] {
  const sql =
    'SELECT number, id AS article, status, statements, path, source FROM articles WHERE id >= ? AND id < ?'
  return database.all<StoredStanding>(sql, ...articleRange(record))
}
