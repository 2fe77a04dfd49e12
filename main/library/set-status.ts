import type { ArticleCoding, ArticleStatus, CodingDocument } from '../../core/model/coding.ts'
import { codingRef } from '../study/layout.ts'
import { edit } from '../study/study-store.ts'
import type { ArticleSelection, BulkContext, BulkOutcome } from './bulk-change.ts'
import { changeArticles } from './bulk-change.ts'

export interface StatusRequest {
  readonly selection: ArticleSelection
  readonly status: ArticleStatus
  readonly reason?: string | undefined
}

/** Sets the status of articles for this coder; none of them is coded with another any more. A reason goes with the status that it was given for, and stays with it. */
export function setStatus(
  context: BulkContext,
  { selection, status, reason }: StatusRequest,
): Promise<BulkOutcome> {
  const { store, coder } = context
  const saying = (before: ArticleCoding | undefined): ArticleCoding => {
    const { reason: _earlier, codedWith: _other, ...rest } = before ?? {}
    return reason === undefined ? { ...rest, status } : { ...rest, status, reason }
  }
  return changeArticles(
    context,
    selection,
    { kind: 'article-status', subject: status },
    (record, articles) => {
      const ref = codingRef(coder.slug, record.id)
      const base = store.read(ref)
      const before: CodingDocument = base ?? {
        rev: 1,
        coder: coder.slug,
        record: record.id,
        articles: {},
        statements: {},
      }
      const known = before.articles as Partial<CodingDocument['articles']> // nobody may have said anything of an article
      const isSo = (said: ArticleCoding | undefined): boolean =>
        said?.status === status &&
        said.codedWith === undefined &&
        (reason === undefined || said.reason === reason)
      const different = articles.filter(article => !isSo(known[article]))
      if (different.length === 0) return undefined
      const said = Object.fromEntries(different.map(article => [article, saying(known[article])]))
      return {
        edit: edit(ref, base, { ...before, articles: { ...before.articles, ...said } }),
        changed: different.length,
      }
    },
  )
}
