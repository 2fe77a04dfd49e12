import type { CodebookDocument } from '../../core/model/codebook.ts'
import type { EntityDocument } from '../../core/model/entity.ts'
import type { ArticleCoderCount, ArticleRow, StatementRow } from '../../core/model/views.ts'
import type { LedgerEntry } from './ledger-columns.ts'

/** A coder of the study: the folder name and the name as it was given. */
export interface ExportCoder {
  readonly slug: string
  readonly name: string
}

/** An article with what each coder did with it. A coder who is not listed has not started. */
export interface ArticleWithCoders {
  readonly article: ArticleRow
  /** `coder` is the coder's name or slug; no name of one is the slug of another, since a slug's own slug is itself. */
  readonly coders: readonly ArticleCoderCount[]
}

/** What the tables are made from. Statements and articles come in pages, so that memory does not grow with the study. */
export interface ExportSource {
  readonly codebook: CodebookDocument
  /** Every entity, those that were merged into others included. */
  readonly entities: readonly EntityDocument[]
  readonly coders: readonly ExportCoder[]
  statements(): AsyncIterable<readonly StatementRow[]>
  articles(): AsyncIterable<readonly ArticleWithCoders[]>
  /** The rows of the ledgers, import by import, the oldest first. */
  ledger(): AsyncIterable<readonly LedgerEntry[]>
}

interface PageRequest {
  readonly offset: number
  readonly limit: number
}

/** How many rows are held at a time. */
export const pageSize = 2_000

/**
 * All rows behind a query that answers in pages, one page after the other, until a page comes back short. The next page is
 * asked for before one is given, so that whoever answers works while the other is being written.
 */
export async function* pagesOf<T>(
  read: (page: PageRequest) => readonly T[] | Promise<readonly T[]>,
  limit = pageSize,
): AsyncGenerator<readonly T[]> {
  let coming = ahead(() => read({ offset: 0, limit }))
  for (let offset = limit; ; offset += limit) {
    const rows = await coming
    const isLast = rows.length < limit
    if (!isLast) coming = ahead(() => read({ offset, limit }))
    if (rows.length > 0) yield rows
    if (isLast) return
  }
}

/** Begins work whose result may never be asked for; what is wrong with it is heard only by who asks. */
function ahead<T>(work: () => T | Promise<T>): Promise<T> {
  const result = (async () => work())()
  result.catch(() => undefined)
  return result
}
