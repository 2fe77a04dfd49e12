/**
 * A line that a person marked as the title is the article's title, unless a person wrote another one. What was its title before
 * is kept beside, and comes back once the line is marked as something else, or has come to be another article's.
 */
import type { ArticleId } from '../../core/model/ids.ts'
import type { Article, RecordDocument, TextField } from '../../core/model/record.ts'
import { articlesInOrder } from '../../core/model/record.ts'
import type { Span } from '../../core/model/span.ts'

/** How the place of such a title ends, after the number of its line. */
const marked = ', marked as the title'

/** The record with the titles that its marks say. */
export function withMarkedTitles(record: RecordDocument): RecordDocument {
  const { corrections } = record
  if (corrections === undefined) return record
  const { formerTitles = {}, ...said } = corrections
  const former: Record<ArticleId, TextField> = {}
  const articles = articlesInOrder(record).map((article): Article => {
    const { title } = article.fields
    const isMarked = title.from?.endsWith(marked) === true
    const known = formerTitles[article.id]
    const before = isMarked || title.status === 'corrected' ? known : title
    const line = markedLine(record, article)
    if (line !== undefined && before !== undefined) former[article.id] = before
    if (title.status === 'corrected') return article
    if (line === undefined && (!isMarked || known === undefined)) return article
    const next = line === undefined ? (known ?? title) : titleAt(record.text, line)
    return { ...article, fields: { ...article.fields, title: next } }
  })
  const hasFormer = Object.keys(former).length > 0
  return {
    ...record,
    articles: Object.fromEntries(articles.map(article => [article.id, article])),
    corrections: hasFormer ? { ...said, formerTitles: former } : said,
  }
}

/** The lines of the article that were marked last as its title, as far as they still are it. */
function markedLine({ corrections, regions, text }: RecordDocument, article: Article): Span | undefined {
  for (const mark of corrections?.regions.toReversed() ?? []) {
    if (mark.kind !== 'title') continue
    for (const region of regions) {
      if (region.kind !== 'title') continue
      const from = Math.max(mark.from, region.from, article.from)
      const to = Math.min(mark.to, region.to, article.to)
      if (from < to && text.slice(from, to).trim() !== '') return { from, to }
    }
  }
  return undefined
}

function titleAt(text: string, { from, to }: Span): TextField {
  const line = text.slice(0, from).split('\n').length
  const value = text.slice(from, to).replaceAll(/\s+/gu, ' ').trim()
  return { value, status: 'stated', from: `line ${line}${marked}` }
}
