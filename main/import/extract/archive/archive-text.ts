/**
 * Texts in which archives of the press hand out what was searched in them: many articles in one file, each with its heads in
 * labels. Each becomes a record; what the labels say is found, and the text is what stands between them.
 */
import { factivaArticles } from './factiva.ts'
import { nexisArticles } from './nexis.ts'
import type { ArchivedArticle } from './parts.ts'
import { proquestArticles } from './proquest.ts'

/** The articles of a file of an archive, in order; `undefined` where it is none. */
export function archivedArticles(text: string): readonly ArchivedArticle[] | undefined {
  if (!hasLatinLine(text)) return undefined
  return factivaArticles(text) ?? nexisArticles(text) ?? proquestArticles(text)
}

/** Whether a line begins with a Latin letter, as the labels of every archive do; quicker to see than a label is. */
function hasLatinLine(text: string): boolean {
  for (let from = 0; ; ) {
    while (isIndent(text.charCodeAt(from))) from += 1
    if (isLatinLetter(text.charCodeAt(from))) return true
    const feed = text.indexOf('\n', from)
    if (feed < 0) return false
    from = feed + 1
  }
}

function isIndent(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}

function isLatinLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
}
