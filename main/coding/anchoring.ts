/**
 * Evidence: from a quotation to its place in the text. A quotation is taken only where it stands to the letter, and
 * where it stands several times only if it is said which one is meant.
 */
import type { Article, RecordDocument } from '../../core/model/record.ts'
import type { Evidence } from '../../core/model/statement.ts'
import type { Placing } from '../../core/placing/placing.ts'
import { codePointLength, utf16Offset } from '../../core/text/code-points.ts'

/** How much of the text on either side of a quotation is kept with it, in UTF-16 units. */
const contextUnits = 32

/** A quotation to be placed. `from` counts code points into the article's own text. */
export interface Quotation {
  readonly quote: string
  readonly from?: number | undefined
  readonly for?: string | undefined
}

/** Places a quotation in an article, or says in a sentence why it cannot be. */
export function placeQuotation(
  record: RecordDocument,
  article: Article,
  quotation: Quotation,
): Evidence | { readonly reason: string } {
  const text = record.text.slice(article.from, article.to)
  const quote = quotation.quote.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (!quote.isWellFormed())
    return { reason: `the quotation "${shorten(quote)}" has half of a character in it` }
  const at = quotation.from === undefined ? onlyPlace(text, quote) : statedPlace(text, quote, quotation.from)
  if (typeof at !== 'number') return at
  return evidenceAt(record, article.from + at, quote, quotation.for ?? null)
}

/** Evidence for what stands at a UTF-16 offset of the record's text. */
export function evidenceAt(
  record: RecordDocument,
  from: number,
  quote: string,
  forVariable: string | null,
): Evidence {
  const to = from + quote.length
  return {
    from,
    to,
    revision: record.revision,
    quote,
    prefix: record.text.slice(Math.max(0, from - contextUnits), from).toWellFormed(),
    suffix: record.text.slice(to, to + contextUnits).toWellFormed(),
    for: forVariable,
  }
}

/** Evidence as it would be chosen in the record's text as it is now: the same where it was, or where it has no place. */
export function inThisText(record: RecordDocument, placing: Placing, evidence: Evidence): Evidence {
  const place = placing.placeOf(evidence)
  const isSame =
    place === undefined ||
    (evidence.revision === record.revision && place.from === evidence.from && place.to === evidence.to)
  if (isSame) return evidence
  return evidenceAt(record, place.from, record.text.slice(place.from, place.to), evidence.for)
}

function onlyPlace(text: string, quote: string): number | { readonly reason: string } {
  const first = text.indexOf(quote)
  if (first < 0) return { reason: `the quotation "${shorten(quote)}" does not stand in the article` }
  let times = 1
  for (let at = text.indexOf(quote, first + 1); at >= 0; at = text.indexOf(quote, at + 1)) times += 1
  if (times === 1) return first
  return {
    reason: `the quotation "${shorten(quote)}" stands ${times} times in the article; give "from" to say which`,
  }
}

function statedPlace(text: string, quote: string, from: number): number | { readonly reason: string } {
  if (from > codePointLength(text)) {
    return { reason: `"from" is ${from}, and the article has ${codePointLength(text)} code points` }
  }
  const at = utf16Offset(text, from)
  if (text.startsWith(quote, at)) return at
  return { reason: `the quotation "${shorten(quote)}" does not stand at ${from}` }
}

function shorten(quote: string): string {
  const characters = [...quote]
  return characters.length <= 60 ? quote : `${characters.slice(0, 60).join('')}…`
}
