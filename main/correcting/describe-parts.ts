/**
 * What describes the two parts of an article that is cut. What was found in lines of the second is no longer the first's;
 * what its file says, what was found above, and what people corrected, is.
 */
import type { PlaceWords } from '../../core/model/provenance.ts'
import type { Article, ArticleFields, ListField, RecordDocument, TextField } from '../../core/model/record.ts'
import { fieldNames } from '../../core/model/record.ts'
import type { Place } from '../import/describe/published-at.ts'
import { describe } from '../import/describe.ts'
import { taggedFindings } from '../import/extract/tagged-text.ts'
import type { Findings } from '../import/findings.ts'
import { ofAllArticles } from '../import/guide/stated.ts'
import { dayOf } from '../import/record-document.ts'
import type { ArticlePart } from '../import/segment/segment.ts'

export interface Parts {
  readonly first: ArticlePart
  readonly second: ArticlePart
}

/** The fields of the first part. */
export function fieldsOfFirst(
  record: RecordDocument,
  whole: Article,
  { first, second }: Parts,
): ArticleFields {
  const border = second.lines[0]?.line.number ?? Number.POSITIVE_INFINITY
  const { url } = whole.fields
  const hasAddress = url.value !== null && isOfFirst(url, border)
  // What describes an article wrote the place of its address.
  const from = (url.from ?? '') as PlaceWords
  const findings: Findings = hasAddress ? { url: { value: url.value ?? '', from } } : {}
  const anew = describe(record.text, first, findings, placeOf(record))
  const kept = fieldNames.filter(name => isOfFirst(whole.fields[name], border))
  return { ...anew, ...Object.fromEntries(kept.map(name => [name, whole.fields[name]])) }
}

/** The fields of the second part, as those of a second article in a file are found. */
export function fieldsOfSecond(record: RecordDocument, whole: Article, { second }: Parts): ArticleFields {
  const tagged = taggedFindings(record.text.slice(second.from, second.to))
  const findings = { ...ofAllArticles(inNames(whole.fields)), ...tagged }
  const fields = describe(record.text, second, findings, placeOf(record))
  const { published } = whole.fields
  const isOfFile = published.from?.startsWith('time of the file') === true
  return fields.published.value === null && isOfFile ? { ...fields, published } : fields
}

/** What the names of the file and its folders say by a profile: it holds for every article in it. */
function inNames({ source, section, language }: ArticleFields): Findings {
  const fields = Object.entries({ source, section, language }).flatMap(([name, { value, status, from }]) => {
    const isInName = status === 'stated' && (from === 'file name' || from === 'folder name')
    return isInName && value !== null ? [[name, { value, from }]] : []
  })
  return Object.fromEntries(fields)
}

/** Whether a field does not come from the second part: from none of its lines, nor from the words of the whole. */
function isOfFirst({ status, from }: TextField | ListField, border: number): boolean {
  if (status === 'corrected') return true
  if (from === null || from.startsWith('script and frequent words')) return false
  return [...from.matchAll(/\bline (\d+)/g)].every(([, number]) => Number(number) < border)
}

/** The day of the file is kept with the original alone; what it said of the article stands in the fields. */
function placeOf({ path, import: id }: RecordDocument): Place {
  return { path, modifiedDay: undefined, importDay: dayOf(id) }
}
