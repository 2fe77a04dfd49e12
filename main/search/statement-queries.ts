import type { ArticleId, CoderSlug, EntityId } from '../../core/model/ids.ts'
import type { ArticleFields } from '../../core/model/record.ts'
import type { StatementRow } from '../../core/model/views.ts'
import type { StoredStatement } from './feed/coding-rows.ts'
import type { IndexDatabase } from './index-database.ts'

export interface StatementsPageInput {
  /** Only the statements of this coder. */
  readonly coder?: CoderSlug | undefined
  readonly offset: number
  readonly limit: number
}

export interface StatementsPage {
  readonly rows: readonly StatementRow[]
  readonly total: number
}

/** Whose statement it is, and on what. */
export interface StatementPlace {
  readonly article: ArticleId
  readonly coder: CoderSlug
}

/** How often a coder's statements name an entity, and when the last of them was made. */
export interface EntityUse {
  readonly entity: EntityId
  readonly uses: number
  readonly last: string
}

interface StoredRow {
  readonly json: string
  readonly coder: string
  readonly path: string
  readonly fields: string
}

/** A page of statements, the oldest first and those of one moment by id, and how many there are. */
export function statementsPage(database: IndexDatabase, input: StatementsPageInput): StatementsPage {
  return { rows: storedRows(database, input).map(statementRow), total: statementsCount(database, input) }
}

/** How many statements there are. */
export function statementsCount(
  database: IndexDatabase,
  { coder }: Pick<StatementsPageInput, 'coder'>,
): number {
  const where = coder === undefined ? 'TRUE' : 'statements.coder = ?'
  const who = coder === undefined ? [] : [coder]
  const counted = database.get<{ total: number }>(
    `SELECT count(*) AS total FROM statements WHERE ${where}`,
    ...who,
  )
  return counted?.total ?? 0
}

/**
 * The rows of a page as one JSON text. Whoever wants a hundred thousand of them parses that on their side: as objects each
 * would be parsed here, copied on its way out of the thread, and copied again on its way in.
 */
export function statementsJson(database: IndexDatabase, input: StatementsPageInput): string {
  return `[${storedRows(database, input).map(statementJson).join()}]`
}

function storedRows(
  database: IndexDatabase,
  { coder, offset, limit }: StatementsPageInput,
): readonly StoredRow[] {
  const where = coder === undefined ? 'TRUE' : 'statements.coder = ?'
  const who = coder === undefined ? [] : [coder]
  // The page is cut out of the index first, so that what is passed over is never looked up.
  return database.all<StoredRow>(
    `SELECT json, coalesce(coders.name, page.coder) AS coder, path, fields
     FROM (
       SELECT number AS which FROM statements WHERE ${where} ORDER BY created, id, statements.coder, article LIMIT ? OFFSET ?
     )
     CROSS JOIN statements AS page ON page.number = which
     CROSS JOIN articles ON articles.id = page.article
     LEFT JOIN coders ON coders.slug = page.coder
     ORDER BY page.created, page.id, page.coder, page.article`,
    ...who,
    limit,
    offset,
  )
}

/**
 * Where a statement is; `undefined` where there is none. Coders may bring in the same id each; without a coder it is the
 * first of them that is found.
 */
export function statementById(
  database: IndexDatabase,
  id: string,
  coder?: CoderSlug,
): StatementPlace | undefined {
  const found = database.all<StatementPlace>(
    'SELECT article, coder FROM statements WHERE id = ? ORDER BY coder, article',
    id,
  )
  const place = coder === undefined ? found[0] : found.find(each => each.coder === coder)
  return place && { ...place }
}

/** Every entity that the statements of a coder name. */
export function entityUses(database: IndexDatabase, coder: CoderSlug): EntityUse[] {
  return database
    .all<EntityUse>(
      `SELECT value AS entity, count(DISTINCT statement) AS uses, max(created) AS last
       FROM statementValues JOIN statements ON number = statement
       WHERE coder = ? AND value >= 'entity:' AND value < 'entity;'
       GROUP BY value`,
      coder,
    )
    .map(use => ({ ...use }))
}

function statementRow(row: StoredRow): StatementRow {
  const stored = JSON.parse(row.json) as StoredStatement // written by `writeStatements` out of parsed documents
  return { ...stored, ...lookedUp(row) }
}

function statementJson(row: StoredRow): string {
  return `${row.json.slice(0, -1)},${JSON.stringify(lookedUp(row)).slice(1)}`
}

function lookedUp({ coder, path, fields }: StoredRow): Omit<StatementRow, keyof StoredStatement> {
  const { title, source, published } = JSON.parse(fields) as ArticleFields // written by `writeArticles`
  return {
    coder,
    articleTitle: title.value,
    articleSource: source.value,
    articlePublished: published.value,
    articlePath: path,
  }
}
