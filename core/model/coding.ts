import * as z from 'zod'
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
