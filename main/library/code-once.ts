import type { Output } from '../../core/contract.ts'
import type { ArticleCoding, CodingDocument } from '../../core/model/coding.ts'
import { standingOf } from '../../core/model/coding.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { recordOfArticle } from '../../core/model/ids.ts'
import { codingRef, recordRef } from '../study/layout.ts'
import type { StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'
import type { ArticleSelection, BulkContext, RecordChange } from './bulk-change.ts'
import { changeArticles, chosenArticles } from './bulk-change.ts'

/** What coding once needs beside what every change does. */
export interface CodeOnceContext extends BulkContext {
  /** All articles of the family that an article is in; none where it is in no family. */
  readonly familyOf: (article: ArticleId) => Promise<readonly ArticleId[]>
}

/**
 * For each chosen article that the coder has coded, says of the others of its family that they are coded with it. Of two chosen
 * articles of one family the first is the one. What the coder has done by hand, or coded with another, stays as it is.
 */
export async function codeOnce(
  context: CodeOnceContext,
  selection: ArticleSelection,
): Promise<Output<'families.codeOnce'>> {
  const { store, coder } = context
  const chosen = await chosenArticles(selection, context.articlesOf)
  const coded = chosen.filter(article => isCodedByHand(saidOf(store, coder.slug, article)))
  const ownWork = new Set(coded)
  const codedWith = new Map<ArticleId, ArticleId>()
  for (const article of coded) {
    for (const other of await context.familyOf(article))
      if (!ownWork.has(other) && !codedWith.has(other)) codedWith.set(other, article)
  }
  const counted = { kept: 0 }
  const label = { kind: 'coded-with', subject: coded.length === 1 ? titleOf(store, coded[0]) : null } as const
  const outcome = await changeArticles(
    context,
    { ids: [...codedWith.keys()] },
    label,
    markingOthers(context, codedWith, counted),
  )
  return { ...outcome, ...counted, uncoded: chosen.length - coded.length }
}

function markingOthers(
  { store, coder }: CodeOnceContext,
  codedWith: ReadonlyMap<ArticleId, ArticleId>,
  counted: { kept: number },
): RecordChange {
  return (record, articles) => {
    const ref = codingRef(coder.slug, record.id)
    const base = store.read(ref)
    const before: CodingDocument = base ?? {
      rev: 1,
      coder: coder.slug,
      record: record.id,
      articles: {},
      statements: {},
    }
    const marked: [ArticleId, ArticleCoding][] = []
    for (const article of articles) {
      const { said, status } = saidIn(before, article)
      const other = codedWith.get(article)
      if (said.codedWith !== undefined || other === undefined) continue
      const { reason: _ofAnother, ...rest } = said
      if (status === 'not-started') marked.push([article, { ...rest, status: 'done', codedWith: other }])
      else counted.kept += 1
    }
    if (marked.length === 0) return undefined
    const next = { ...before, articles: { ...before.articles, ...Object.fromEntries(marked) } }
    return { edit: edit(ref, base, next), changed: marked.length }
  }
}

type Said = ReturnType<typeof saidIn>

function isCodedByHand({ said, status }: Said): boolean {
  return said.codedWith === undefined && (status === 'in-progress' || status === 'done')
}

function saidOf(store: StudyStore, coder: CodeOnceContext['coder']['slug'], article: ArticleId): Said {
  return saidIn(store.read(codingRef(coder, recordOfArticle(article))), article)
}

/** What the coder says of an article, and where that leaves them: statements under a status of none are a beginning all the same. */
function saidIn(coding: CodingDocument | undefined, article: ArticleId) {
  const said: ArticleCoding = coding?.articles[article] ?? {}
  const statements = Object.values(coding?.statements ?? {}).filter(each => each.article === article).length
  const status = standingOf(said, statements)
  return { said, status: status === 'not-started' && statements > 0 ? ('in-progress' as const) : status }
}

function titleOf(store: StudyStore, article: ArticleId | undefined): string | null {
  if (article === undefined) return null
  return store.read(recordRef(recordOfArticle(article)))?.articles[article]?.fields.title.value ?? null
}
