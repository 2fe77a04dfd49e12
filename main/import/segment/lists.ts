/** What stands under a header: read-also links, keywords line by line, readers' comments. */
import { sharedWords } from './line/echo.ts'
import { isHeadlineLike, isParagraph, type Marked } from './line/mark.ts'
import { isRoleLine } from './line/names.ts'

/** The most links that a list has. */
const mostItems = 40
/** How long the items of each list are at most, in UTF-16 units. */
const longestLink = 180
const longestKeyword = 48
/** A page says `Comments` at its top as well; readers' comments stand under an article of at least this length. */
const leastAbove = 150
/** How many words a part of a menu has. */
const menuWords = 3

/** Marks the lines that belong to a list above them. */
export function markLists(lines: readonly Marked[]): void {
  let above = 0
  for (const [index, marked] of lines.entries()) {
    if (isParagraph(marked)) above += marked.line.text.length
    if (marked.isHeader !== true || marked.kind !== 'furniture') continue
    if (marked.detail === 'related' && (above > 0 || !isOfMenu(lines, index)))
      markItems(lines, index, { detail: 'related', longest: longestLink })
    if (marked.detail === 'keywords') markItems(lines, index, { detail: 'keywords', longest: longestKeyword })
    if (marked.detail === 'comment' && above >= leastAbove) markComments(lines, index)
  }
}

/** Above every paragraph, `Latest news` before names of a word or two is part of a menu. */
function isOfMenu(lines: readonly Marked[], header: number): boolean {
  let at = header + 1
  while (lines[at]?.line.isBlank === true) at += 1
  const next = lines[at]
  return next === undefined || next.line.text.trim().split(/\s+/u).length <= menuWords
}

interface ListKind {
  readonly detail: 'related' | 'keywords'
  readonly longest: number
}

function markItems(lines: readonly Marked[], header: number, { detail, longest }: ListKind): void {
  const isTight = lines[header + 1]?.line.isBlank === false
  let items = 0
  let hasBullets: boolean | undefined
  for (let at = header + 1; at < lines.length && items < mostItems; at += 1) {
    const marked = lines[at]
    if (marked === undefined) return
    if (marked.line.isBlank) {
      // A list that follows its header without a blank line ends at one.
      if (isTight && items > 0 && hasBullets === false) return
      continue
    }
    if (items > 0 && detail === 'related' && isDateOfLink(lines, at)) {
      marked.detail = 'related'
      marked.isListed = true
      delete marked.states
      continue
    }
    if (isParagraph(marked) && items > 1 && hasBullets === false) leaveSubheading(lines, at)
    if (isHourOfText(lines, at)) return
    if (marked.kind !== 'text' || marked.line.text.length > longest) return
    hasBullets ??= marked.line.isItem
    if (marked.line.isItem !== hasBullets) return
    if (!hasBullets && !isHeadlineLike(marked)) return
    marked.kind = 'furniture'
    marked.detail = detail
    marked.isListed = true
    items += 1
  }
}

/** How long a subheading is at most, in UTF-16 units, and one that needs no word of its paragraph. */
const longestSubheading = { echoed: 60, other: 24 }

/** Right above a paragraph and below other links, a short line that the paragraph takes up is a subheading of the article. */
function leaveSubheading(lines: readonly Marked[], paragraph: number): void {
  const last = lines[paragraph - 1]
  if (last?.isListed !== true || last.detail === 'dateline' || last.states !== undefined) return
  const shown = last.line.text.trim()
  if (shown.length > longestSubheading.echoed) return
  const text = lines[paragraph]?.line.text.slice(0, 500) ?? ''
  if (shown.length > longestSubheading.other && sharedWords(shown, text) === 0) return
  last.kind = 'text'
  last.detail = null
  delete last.isListed
}

const hour = /^[\s\u200e\u200f]*\d{1,2}:\d{2}[\s\u200e\u200f]*$/u

/** Whether an hour stands above a paragraph, with a headline between them or none: a day is told as it goes. */
function isHourOfText(lines: readonly Marked[], at: number): boolean {
  if (!hour.test(lines[at]?.line.text ?? '')) return false
  const [next, second] = lines.slice(at + 1, at + 5).filter(({ line }) => !line.isBlank)
  if (next === undefined || hour.test(next.line.text)) return false
  return isParagraph(next) || (second !== undefined && isParagraph(second))
}

/** Whether the line at `at` is when the link above it appeared; above a paragraph it would be the date of an article. */
function isDateOfLink(lines: readonly Marked[], at: number): boolean {
  const marked = lines[at]
  if (marked?.kind !== 'furniture' || marked.detail !== 'dateline' || marked.value !== undefined) return false
  const next = lines
    .slice(at + 1, at + 6)
    .find(({ line, detail }) => !line.isBlank && detail !== 'byline' && !isRoleLine(line.text))
  return next === undefined || !isParagraph(next)
}

/** How many lines below a header are looked at for readers. */
const lookedAt = 12

/**
 * Whether readers speak below a header: it counts them, a form follows, or lines as short as a name. An article may have a
 * part of that name of its own.
 */
function areReaders(lines: readonly Marked[], header: number): boolean {
  if (/\d/.test(lines[header]?.line.key ?? '')) return true
  const below = lines.slice(header + 1, header + 1 + lookedAt).filter(({ line }) => !line.isBlank)
  if (below.length === 0 || below.some(({ detail }) => detail === 'comment')) return true
  return below[0] !== undefined && !isParagraph(below[0])
}

/** Comments run to the end, or to a line by which the page goes on. */
function markComments(lines: readonly Marked[], header: number): void {
  const opening = lines[header]
  if (opening !== undefined && !areReaders(lines, header)) {
    opening.kind = 'text'
    opening.detail = null
    return
  }
  for (let at = header + 1; at < lines.length; at += 1) {
    const marked = lines[at]
    if (marked === undefined || marked.isDivider === true) return
    if (marked.line.isBlank) continue
    if (marked.kind === 'furniture' && marked.detail !== 'comment' && marked.detail !== 'dateline') {
      if (marked.detail === null || marked.isHeader === true || marked.detail === 'source') return
    }
    marked.kind = 'furniture'
    marked.detail = 'comment'
    delete marked.states
    marked.isListed = true
  }
}
