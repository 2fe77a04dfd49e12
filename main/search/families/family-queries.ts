import type { Output } from '../../../core/contract.ts'
import type { ArticleId, ImportId } from '../../../core/model/ids.ts'
import type { ArticleFields } from '../../../core/model/record.ts'
import type { IndexDatabase } from '../index-database.ts'

export type FamilyOfArticle = Output<'family.read'>
export type FamiliesPage = Output<'families.page'>

interface MemberRow {
  readonly id: ArticleId
  readonly fields: string
  readonly path: string
  readonly similarity: number
}

/** The most typical telling first, then those that have the most of it. */
const order = 'similarity DESC, id'

/** The family of an article, the article included; without members where it is in none. */
export function familyOf(database: IndexDatabase, article: ArticleId): FamilyOfArticle {
  const row = database.get<{ family: string | null }>('SELECT family FROM articles WHERE id = ?', article)
  const family = row?.family ?? null
  if (family === null) return { family, members: [] }
  const members = database.all<MemberRow>(
    `SELECT id, fields, path, similarity FROM articles JOIN kin ON article = number WHERE family = ? ORDER BY ${order}`,
    family,
  )
  return {
    family,
    members: members.map(({ id, fields, path, similarity }) => {
      const { title, source, published, language } = JSON.parse(fields) as ArticleFields // written out of a parsed record
      return {
        id,
        title: title.value,
        source: source.value,
        published: published.value,
        language: language.value,
        path,
        similarity,
      }
    }),
  }
}

/** Families in the order of their names, which are the least of their ids. */
export function familiesPage(
  database: IndexDatabase,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): FamiliesPage {
  const families = database.all<{ family: string }>(
    'SELECT DISTINCT family FROM articles WHERE family IS NOT NULL ORDER BY family LIMIT ? OFFSET ?',
    limit,
    offset,
  )
  const sql = `SELECT id, similarity FROM articles JOIN kin ON article = number WHERE family = ? ORDER BY ${order}`
  const rows = families.map(({ family }) => ({
    family,
    members: database.all<{ id: ArticleId; similarity: number }>(sql, family).map(each => ({ ...each })),
  }))
  const total = database.get<{ total: number }>(
    'SELECT count(DISTINCT family) AS total FROM articles WHERE family IS NOT NULL',
  )
  return { rows, total: total?.total ?? 0 }
}

/** How many families the articles of an import are in. */
export function familiesOfImport(database: IndexDatabase, id: ImportId): number {
  const row = database.get<{ total: number }>(
    'SELECT count(DISTINCT family) AS total FROM articles WHERE family IS NOT NULL AND import = ?',
    id,
  )
  return row?.total ?? 0
}
