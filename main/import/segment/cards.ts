/** Links to other texts with the moment when those appeared. */
import { sharedWords } from './line/echo.ts'
import { isHeadlineLike, isParagraph, type Marked } from './line/mark.ts'

/** How long the headline of a link is at least and at most, in UTF-16 units. */
const card = { least: 20, most: 160 }

/**
 * Marks a headline with the day and the hour below it, of which the paragraph that follows says nothing: it leads to another
 * text. In a chronicle they stand above each part, and what follows takes them up.
 */
export function markCards(lines: readonly Marked[]): void {
  const found = lines.flatMap((marked, at) => {
    const date = lines[at + 1]
    if (marked.kind !== 'text' || !isMoment(date) || !isHeadlineLike(marked)) return []
    const { length } = marked.line.text.trim()
    const next = lines[at + 2]
    const paragraph = next !== undefined && isParagraph(next) ? next : undefined
    return length < card.least || length > card.most ? [] : [{ at, marked, date, paragraph }]
  })
  if (found.length === 0 || isChronicle(found)) return
  for (const { at, marked, date, paragraph } of found) {
    if (at === 0 && paragraph !== undefined) continue
    for (const each of [marked, date]) {
      each.kind = 'furniture'
      each.detail = 'related'
      delete each.states
    }
  }
}

/** How many parts with a day and an hour are a chronicle, whatever they say. */
const leastParts = 3

function isChronicle(
  found: readonly { readonly marked: Marked; readonly paragraph: Marked | undefined }[],
): boolean {
  const told = found.filter(({ paragraph }) => paragraph !== undefined)
  return (
    told.length >= leastParts ||
    told.some(({ marked, paragraph }) => sharedWords(marked.line.text, paragraph?.line.text ?? '') > 0)
  )
}

/** `28 марта, 16:05`, `Вчера, 21:17`: days without a year and with an hour, which no header line is. */
const longestMoment = 30
const moment =
  /^[\s\u200e\u200f]*(?=.{4,28}$)(?:\d{1,2}[./ ]?(?:\p{L}{3,10}|\d{2})\.?|\p{L}{4,8}|\p{L}{2,4} \d{1,2}),?\s(?:в |at |à |الساعة )?\d{1,2}[:.]\d{2}$/u

function isMoment(marked: Marked | undefined): marked is Marked {
  if (marked === undefined || marked.isListed === true) return false
  return (
    (marked.kind === 'furniture' && marked.detail === 'dateline' && /\d[:.]\d{2}/.test(marked.line.text)) ||
    (marked.kind === 'text' && marked.line.text.length <= longestMoment && moment.test(marked.line.text))
  )
}
