/**
 * One change made to many articles. It is a commit for every two hundred records, so that the program answers in between and
 * a commit stays small, and all commits are of one group, so that one undo takes them back.
 */
import { setImmediate } from 'node:timers/promises'
import type { ProgramEvent } from '../../core/contract.ts'
import type { ArticleFilter } from '../../core/model/article-filter.ts'
import type { Label } from '../../core/model/history-entry.ts'
import type { ArticleId, CoderSlug, RecordId } from '../../core/model/ids.ts'
import { recordOfArticle } from '../../core/model/ids.ts'
import type { RecordDocument } from '../../core/model/record.ts'
import type { IdSource } from '../ports.ts'
import { recordRef } from '../study/layout.ts'
import type { Edit, StudyStore } from '../study/study-store.ts'

/** What bulk changes need of the open study. */
export interface BulkContext {
  readonly store: StudyStore
  readonly ids: IdSource
  /** Who changes it. */
  readonly coder: { readonly slug: CoderSlug; readonly name: string }
  readonly emit: (event: ProgramEvent) => void
  /** Whether somebody has asked to end it. */
  readonly isStopped: () => boolean
  /** The articles that a filter lets through now. */
  readonly articlesOf: (filter: ArticleFilter) => Promise<readonly ArticleId[]>
}

/** Articles one by one, or all that a filter lets through but for some. */
export type ArticleSelection =
  | { readonly ids: readonly ArticleId[] }
  | { readonly filter: ArticleFilter; readonly except: readonly ArticleId[] }

export interface BulkOutcome {
  readonly changed: number
  readonly gone: number
  readonly left: number
  readonly group: string
}

/** What a change makes of the chosen articles of one record; `undefined` where they are so already. */
export type RecordChange = (
  record: RecordDocument,
  articles: readonly ArticleId[],
) => { readonly edit: Edit; readonly changed: number } | undefined

const recordsPerCommit = 200
/** From so many records on it is told how far it is. */
const recordsWorthTelling = 400

/** Makes the change. What was committed before an error or a stop stays, and is undone as one step all the same. */
export async function changeArticles(
  { store, ids, emit, isStopped, articlesOf }: BulkContext,
  selection: ArticleSelection,
  label: Label,
  change: RecordChange,
): Promise<BulkOutcome> {
  const records = [...byRecord(await chosenArticles(selection, articlesOf))]
  const isLong = records.length >= recordsWorthTelling
  const tell = (done: number): void => {
    if (isLong) emit({ kind: 'progress', task: 'change', done, total: records.length })
  }
  const group = `bulk-${ids.token(16)}`
  const outcome = { changed: 0, gone: 0, left: 0, group }
  try {
    for (let at = 0; at < records.length; at += recordsPerCommit) {
      if (isStopped()) {
        for (const [, articles] of records.slice(at)) outcome.left += articles.length
        break
      }
      tell(at)
      const edits: Edit[] = []
      for (const [id, articles] of records.slice(at, at + recordsPerCommit)) {
        const record = store.read(recordRef(id))
        const there = articles.filter(article => record?.articles[article] !== undefined)
        outcome.gone += articles.length - there.length
        const made = record && there.length > 0 ? change(record, there) : undefined
        if (made === undefined) continue
        edits.push(made.edit)
        outcome.changed += made.changed
      }
      if (edits.length > 0) store.commit({ label, edits, group })
      await setImmediate() // so that whoever else asks is answered
    }
  } finally {
    tell(records.length)
  }
  return outcome
}

/** The articles of a selection, each once. */
export async function chosenArticles(
  selection: ArticleSelection,
  articlesOf: BulkContext['articlesOf'],
): Promise<readonly ArticleId[]> {
  if ('ids' in selection) return [...new Set(selection.ids)]
  const except = new Set(selection.except)
  return (await articlesOf(selection.filter)).filter(article => !except.has(article))
}

/** Articles by the records that they are slices of. */
export function byRecord(articles: readonly ArticleId[]): Map<RecordId, ArticleId[]> {
  const records = new Map<RecordId, ArticleId[]>()
  for (const article of articles) {
    const record = recordOfArticle(article)
    const known = records.get(record)
    if (known === undefined) records.set(record, [article])
    else known.push(article)
  }
  return records
}
