/**
 * Corrections of how a record was read, one commit each: what lines are, where an article begins, which offered cut is none.
 * What is said is kept in the document, so that it holds when the record is read again, and no coding is touched.
 */
import type { Answer, Input } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { Label } from '../../core/model/history-entry.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { recordOfArticle } from '../../core/model/ids.ts'
import type { Article, RecordDocument, TextCorrections } from '../../core/model/record.ts'
import { articlesInOrder } from '../../core/model/record.ts'
import { isWithin, type Span } from '../../core/model/span.ts'
import { undecidedCuts } from '../reading/article-view.ts'
import { recordRef } from '../study/layout.ts'
import type { StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'
import { cutAt, joinAt } from './cut-and-join.ts'
import { withMarks } from './mark-regions.ts'
import { withMarkedTitles } from './marked-titles.ts'
import { lineEnd, linesAround, nextSaying } from './whole-lines.ts'

type Standing = Answer<'record.cut'>

/** The corrections of a record that has none yet. */
export const noCorrections: TextCorrections = { regions: [], cuts: [], joins: [], dismissed: [] }

/** Says what whole lines are. @throws Refusal `unknown-article`, `evidence-outside`, `no-text-there` */
export function markRegion(
  store: StudyStore,
  { article: id, kind, detail, group, ...span }: Input<'record.markRegion'>,
): Standing {
  const { record, article } = articleIn(store, id)
  const lines = linesOfStretch(record, article, span)
  const mark = { ...lines, kind, detail: kind === 'furniture' ? detail : null }
  const earlier = correctionsOf(record).regions.filter(each => !isWithin(each, lines))
  const next = withMarks(corrected(record, { regions: [...earlier, mark] }))
  commit(store, [record, next], { kind: 'region-marked', subject: firstLineAt(record, lines.from) }, group)
  return { article: id }
}

/** Cuts an article in two. @throws Refusal `unknown-article`, `evidence-outside`, `begins-there` */
export function cutArticle(store: StudyStore, { article: id, at, group }: Input<'record.cut'>): Standing {
  const { record, article } = articleIn(store, id)
  refuseOutside(article, { from: at, to: at + 1 })
  const begins = nextSaying(record.text, article.from, article.to)
  const place = nextSaying(record.text, article.from + at, article.to)
  if (place <= begins) throw new Refusal({ kind: 'begins-there' })
  if (place >= article.to) throw new Refusal({ kind: 'no-text-there' })
  const { cuts, joins } = correctionsOf(record)
  const said = corrected(record, {
    cuts: withPlace(cuts, place),
    joins: joins.filter(each => each !== place),
  })
  const next = cutAt(said, place)
  commit(store, [record, next], { kind: 'article-cut', subject: firstLineAt(record, place) }, group)
  return { article: articlesInOrder(next).find(({ from }) => from === place)?.id ?? id }
}

/** Joins an article to the one before it. @throws Refusal `unknown-article`, `first-article` */
export function joinArticle(store: StudyStore, { article: id, group }: Input<'record.join'>): Standing {
  const { record, article } = articleIn(store, id)
  const former = articlesInOrder(record).findLast(({ from }) => from < article.from)
  if (former === undefined) throw new Refusal({ kind: 'first-article' })
  const at = article.from
  const { cuts, joins } = correctionsOf(record)
  const said = corrected(record, { cuts: cuts.filter(each => each !== at), joins: withPlace(joins, at) })
  const subject = article.fields.title.value?.slice(0, 120).toWellFormed() ?? firstLineAt(record, at)
  commit(store, [record, joinAt(said, at)], { kind: 'articles-joined', subject }, group)
  return { article: former.id }
}

/** Puts a doubtful cut away. @throws Refusal `unknown-article`, `no-doubtful-cut` */
export function dismissCut(
  store: StudyStore,
  { article: id, at, group }: Input<'record.dismissCut'>,
): Standing {
  const { record, article } = articleIn(store, id)
  const place = article.from + at
  const isOffered = place < article.to && undecidedCuts(record).some(each => each.at === place)
  if (!isOffered) throw new Refusal({ kind: 'no-doubtful-cut' })
  const dismissed = withPlace(correctionsOf(record).dismissed, place)
  const label = { kind: 'cut-dismissed', subject: firstLineAt(record, place) } as const
  commit(store, [record, corrected(record, { dismissed })], label, group)
  return { article: id }
}

/** The article and its record. @throws Refusal `unknown-article` */
export function articleIn(store: StudyStore, id: ArticleId): { record: RecordDocument; article: Article } {
  const record = store.read(recordRef(recordOfArticle(id)))
  const article = record?.articles[id]
  if (record === undefined || article === undefined)
    throw new Refusal({ kind: 'unknown-article', article: id })
  return { record, article }
}

/** The whole lines of a stretch of an article, in offsets of its record. @throws Refusal `evidence-outside`, `no-text-there` */
export function linesOfStretch(record: RecordDocument, article: Article, span: Span): Span {
  refuseOutside(article, span)
  const lines = linesAround(record.text, { from: article.from + span.from, to: article.from + span.to })
  if (lines === undefined) throw new Refusal({ kind: 'no-text-there' })
  return lines
}

/** What people said of the record's text. */
export function correctionsOf({ corrections }: RecordDocument): TextCorrections {
  return corrections ?? noCorrections
}

function refuseOutside(article: Article, { from, to }: Span): void {
  const length = article.to - article.from
  if (from > to || to > length) throw new Refusal({ kind: 'evidence-outside', from, to, length })
}

function corrected(record: RecordDocument, said: Partial<TextCorrections>): RecordDocument {
  return { ...record, corrections: { ...correctionsOf(record), ...said } }
}

function withPlace(places: readonly number[], place: number): number[] {
  return [...new Set([...places, place])].sort((left, right) => left - right)
}

function firstLineAt({ text }: RecordDocument, from: number): string {
  return text.slice(from, lineEnd(text, from)).trim().slice(0, 120).toWellFormed()
}

function commit(
  store: StudyStore,
  [base, said]: readonly [RecordDocument, RecordDocument],
  label: Label,
  group: string | undefined,
): void {
  const edits = [edit(recordRef(base.id), base, withMarkedTitles(said))]
  store.commit({ label, edits, ...(group === undefined ? {} : { group }) })
}
