/** What pictures show, and whose they are, where no rule knows a line by itself. */
import { isKnownAgency } from '../describe/agencies-known.ts'
import { isParagraph, type Marked } from './line/mark.ts'

/** The longest caption above a credit, and with the name of an agency, in UTF-16 units. */
const longestCaption = 100
const longestOfAgency = 140
const photoAgency =
  /غيتي|جيتي|getty|شترستوك|shutterstock|الأناضول|مواقع التواصل|أرشيف|عن الويب|ال[إا]نترنت|تصوير|عدسة|مراسل|وسائل التواصل|متداول|^خاص|(?:^|[\s.])(?:Ph|DR|D\.R|Photo|Foto|Фото|عکس|EPA|Handout|Courtesy)(?:$|[\s.:])/iu

/**
 * Marks what pictures show below a headline: `Marchers in the square on Monday (AFP)`.
 * @param header how many of the lines stand above the text
 */
export function markCaptions(below: readonly Marked[], header: number): void {
  for (const [at, marked] of below.entries()) {
    const { kind, line } = marked
    if (kind !== 'text' || line.isSentence || line.isItem) continue
    const next = below[at + 1]
    const isCaption =
      at < header
        ? (at > 0 && next?.detail === 'credit' && line.text.length <= longestCaption) ||
          hasCredit(marked, true)
        : next !== undefined && isParagraph(next) && !/^\s*و/u.test(line.text) && hasCredit(marked, false)
    if (!isCaption) continue
    marked.kind = 'furniture'
    marked.detail = 'caption'
  }
}

/** Whether a line ends in brackets with whose the picture is. A paragraph ends so as well, with its full stop before them. */
function hasCredit({ line: { text } }: Marked, isHeader: boolean): boolean {
  if (text.length > longestOfAgency || !text.includes(')') || !/\)\s*[\u200e\u200f]*$/u.test(text))
    return false
  const [, last, credit] = /(\S)\s*\(([^()]{2,30})\)[\s\u200e\u200f]*$/u.exec(text.slice(-60)) ?? []
  if (last === undefined || credit === undefined) return false
  if (isHeader && photoAgency.test(credit)) return true
  return isKnownAgency(credit) && !/[.!?؟…]/.test(last)
}
