import * as z from 'zod'
import type { ArticleId } from './ids.ts'
import { articleId, coderSlug, recordId, statementId } from './ids.ts'
import type { Statement } from './statement.ts'
import { statement } from './statement.ts'

/** Where a coder stands with an article. */
export const articleStatus = z.enum(['not-started', 'in-progress', 'done', 'excluded'])
export type ArticleStatus = z.output<typeof articleStatus>

/** What a coder says of an article as a whole; an absent status means that it follows from the statements. */
export const articleCoding = z.strictObject({
  status: articleStatus.optional(),
  reason: z.string().optional(),
  /** What the coder is in doubt about; an empty text is a doubt without words. */
  doubt: z.string().optional(),
  /**
   * The article of the same family that was coded in this one's place. It goes with the status `done`, and both go once the coder
   * says anything of this one by hand.
   */
  codedWith: articleId.optional(),
})
export type ArticleCoding = Readonly<z.output<typeof articleCoding>>

/**
 * One coder's work on one record. Nobody else writes to it, and an edit costs the same however large the study is.
 */
export const codingDocument = z.strictObject({
  rev: z.int().positive(),
  coder: coderSlug,
  record: recordId,
  articles: z.record(articleId, articleCoding),
  statements: z.record(statementId, statement),
})
export type CodingDocument = Readonly<z.output<typeof codingDocument>>

/** The document in which an article is no longer coded with another: its coder has begun it by hand. */
export function withoutCodedWith(coding: CodingDocument, article: ArticleId): CodingDocument {
  const said = (coding.articles as Partial<CodingDocument['articles']>)[article] // nobody may have said anything of it
  if (said?.codedWith === undefined) return coding
  const { codedWith: _other, status: _done, ...rest } = said
  return { ...coding, articles: { ...coding.articles, [article]: rest } }
}

/** The statements of a coding document, oldest first; those of one moment in the order of their ids. */
export function statementsInOrder(coding: CodingDocument): Statement[] {
  return Object.values(coding.statements).sort(
    (left, right) => compare(left.created, right.created) || compare(left.id, right.id),
  )
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Where a coder stands with an article: as they said, else as the number of their statements on it says. */
export function standingOf(said: ArticleCoding | undefined, statements: number): ArticleStatus {
  return said?.status ?? (statements > 0 ? 'in-progress' : 'not-started')
}
