/**
 * One record into articles and regions. In this first form a record is one article, of a title where its first line is
 * one, and a body. Regions cover the text end to end: what stands between two of them belongs to the first.
 */
import type { ArticleFields } from '../../core/model/record.ts'
import type { Region } from '../../core/model/region.ts'
import { firstLine, longestTitle } from './headline.ts'

/** The regions of a text of one article, whose title, where it is known, is `title`. */
export function regionsOf(text: string, title: ArticleFields['title']): Region[] {
  const bodyFrom = bodyStart(text, title.value)
  const body: Region = { from: bodyFrom, to: text.length, kind: 'body', detail: null }
  return bodyFrom === 0 ? [body] : [{ from: 0, to: bodyFrom, kind: 'title', detail: null }, body]
}

/** Where the body begins: after the first line and the blanks behind it where that line is the title, else at 0. */
function bodyStart(text: string, title: string | null): number {
  const line = firstLine(text)
  if (line === undefined || title === null || line.text.length > longestTitle + 20) return 0
  const words = line.text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}\p{P}\p{S}]+|[^\p{L}\p{N}\p{M}\p{P}\p{S}]+$/gu, '')
  // A line that ends as a sentence or goes on in the next is the first of the body, though it is short.
  if (words !== title || words.length > longestTitle || /[.:،,؛;]$/.test(words)) return 0
  const next = text.slice(line.to).search(/\S/)
  return next < 0 ? 0 : line.to + next
}
