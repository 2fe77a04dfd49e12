import { isEdtf } from '../../core/model/calendar-date.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { Article, RecordDocument, TextField } from '../../core/model/record.ts'
import { recordRef } from '../study/layout.ts'
import { edit } from '../study/study-store.ts'
import type { ArticleSelection, BulkContext, BulkOutcome } from './bulk-change.ts'
import { changeArticles } from './bulk-change.ts'

export interface CorrectionRequest {
  readonly selection: ArticleSelection
  readonly field: 'title' | 'source' | 'published'
  /** Null says that it is not known. */
  readonly value: string | null
}

/** A day with its time, and an offset where one is known, as articles have it. */
const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/

/**
 * Sets a field of articles to what a person says it is, and notes who said so. What was found before is in the history, and
 * undo brings it back. @throws Refusal `bad-input` where it is no date, or blank
 */
export async function correctField(
  context: BulkContext,
  { selection, field, value }: CorrectionRequest,
): Promise<BulkOutcome> {
  const next = value?.trim() ?? null
  if (next === '') throw refused('is blank')
  if (field === 'published' && next !== null && !isDate(next)) throw refused('is no date that EDTF knows')
  const corrected: TextField = { value: next, status: 'corrected', from: context.coder.name }
  const label = { kind: 'article-corrected', subject: next ?? field } as const
  return changeArticles(context, selection, label, (record, articles) => {
    const different = articles.filter(article => !isSo(record.articles[article], field, corrected))
    if (different.length === 0) return undefined
    return {
      edit: edit(recordRef(record.id), record, withField(record, different, field, corrected)),
      changed: different.length,
    }
  })
}

function isDate(text: string): boolean {
  const day = instant.exec(text)?.[1]
  return day === undefined ? isEdtf(text) : isEdtf(day)
}

function isSo(
  article: Article | undefined,
  field: CorrectionRequest['field'],
  { value, status }: TextField,
): boolean {
  const now = article?.fields[field]
  return now?.value === value && now.status === status
}

function withField(
  record: RecordDocument,
  articles: readonly ArticleId[],
  field: CorrectionRequest['field'],
  to: TextField,
): RecordDocument {
  const changed = articles.flatMap(id => {
    const article = record.articles[id]
    return article === undefined ? [] : [[id, { ...article, fields: { ...article.fields, [field]: to } }]]
  })
  return { ...record, articles: { ...record.articles, ...Object.fromEntries(changed) } }
}

function refused(message: string): Refusal {
  return new Refusal({
    kind: 'bad-input',
    method: 'articles.correct',
    issues: [{ path: 'value', message }],
  })
}
