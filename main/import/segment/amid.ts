/**
 * What stands among the lines of the site: buttons, counters, tags, of which no table has the words. What is round a line and
 * how short it is tell it for the site's; what states something, or is long, stays in the article.
 */
import { markCards } from './cards.ts'
import { sharedWords } from './line/echo.ts'
import { isParagraph, type Marked } from './line/mark.ts'
import { isCount, textStart } from './zones.ts'

interface Limits {
  readonly lines: number
  readonly words: number
  readonly units: number
  /** Whether a line may end as a sentence does. */
  readonly mayState?: true
}

/** How many lines together, and words in a line, are taken for the site's: above the text, where it says least, and below it. */
const above: Limits = { lines: 4, words: 3, units: 40 }
const below: Limits = { lines: 6, words: 12, units: 100 }
/** Between paragraphs that holds of what an invitation is made of alone: its heading, the field for an address. */
const inside: Limits = { lines: 2, words: 5, units: 40, mayState: true }
/** How many tags stand below a text, and how many words each has. */
const leastTags = 2
const mostTags = 12
const tagWords = 3
/** How much of the article is searched for what its tags name, in UTF-16 units. */
const searchedUnits = 20_000

/** `#سوريا`, `#Şehir hastanesi`. */
const hashtag = /^[\s\u200e\u200f]*#\s?\p{L}[\p{L}\p{N}_ ]{1,40}$/u

/** Marks the short lines that stand between lines of the site, above the first paragraph and below the last. */
export function markAmid(lines: readonly Marked[]): void {
  const said = lines.filter(({ line }) => !line.isBlank)
  const first = textStart(said)
  if (first < 0) return
  const last = said.findLastIndex(isParagraph)
  const [head, tail] = [said.slice(0, first), said.slice(last + 1)]
  for (const marked of [...head, ...tail]) if (isCount(marked)) marked.kind = 'furniture'
  markBetween(head, above)
  const text = said.slice(first, last + 1)
  markTags(tail, text)
  markCards(tail)
  markBetween(tail, isOfShortLines(tail) ? { ...below, lines: mostAmidVerse } : below, isLive(text))
  markCards(text)
  leaveNames(text)
  markBetween(text, inside)
}

/** How many lines below the last paragraph say that a text ends in short lines: verses, names; and how many of the site's stand among those. */
const leastVerse = 4
const mostAmidVerse = 2

function isOfShortLines(tail: readonly Marked[]): boolean {
  return runFrom(tail, 0).length >= leastVerse
}

const hour = /^[\s\u200e\u200f]*\d{1,2}:\d{2}[\s\u200e\u200f]*$/u
const longestHour = 12
/** How many hours alone on a line are those of a day that is told as it goes. */
const leastHours = 2

function isLive(text: readonly Marked[]): boolean {
  return (
    text.filter(
      ({ kind, line }) => kind === 'text' && line.text.length <= longestHour && hour.test(line.text),
    ).length >= leastHours
  )
}

/** What a site has is named in the text too, by a subheading: a name alone between its lines is none of a menu. */
function leaveNames(text: readonly Marked[]): void {
  for (let at = 1; at < text.length - 1; at += 1) {
    const marked = text[at]
    if (
      marked?.kind === 'furniture' &&
      marked.isMenu === true &&
      text[at - 1]?.kind === 'text' &&
      text[at + 1]?.kind === 'text'
    )
      marked.kind = 'text'
  }
}

/** Runs of lines that the site's stand before and behind. */
function markBetween(lines: readonly Marked[], limits: Limits, isByHour = false): void {
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.kind !== 'furniture') continue
    const run = runFrom(lines, at + 1)
    const [before, behind] = [lines[at], lines[at + 1 + run.length]]
    if (run.length === 0 || run.length > limits.lines || behind?.kind !== 'furniture') continue
    if (limits === inside && !(before?.detail === 'advert' && behind.detail === 'advert')) continue
    if (!run.every(marked => isShort(marked, limits))) continue
    if (isByHour && run.some(({ line }) => hour.test(line.text))) continue
    for (const marked of run) {
      marked.kind = 'furniture'
      if (before?.detail === behind.detail && isOfMany(behind)) marked.detail = behind.detail
    }
  }
}

function runFrom(lines: readonly Marked[], from: number): readonly Marked[] {
  let end = from
  while (lines[end]?.kind === 'text') end += 1
  return lines.slice(from, end)
}

function isShort({ line: { text, isSentence, isItem } }: Marked, limits: Limits): boolean {
  const { words, units, mayState } = limits
  const shown = text.trim()
  return (
    (!isSentence || mayState === true) &&
    !isItem &&
    shown.length <= units &&
    shown.split(/\s+/u).length <= words
  )
}

/** Whether lines of a kind stand together, so that one between two of them is of it. */
function isOfMany({ detail }: Marked): boolean {
  return detail === 'share' || detail === 'related' || detail === 'comment'
}

/** Lines of a few words below a text that names them, with the site's behind: its tags. A list has a colon above it. */
function markTags(lines: readonly Marked[], article: readonly Marked[]): void {
  const { line } = article.at(-1) ?? {}
  if (line === undefined || /:\s*$/.test(line.text)) return
  const text = article
    .map(marked => marked.line.text)
    .join('\n')
    .slice(0, searchedUnits)
  for (let at = 0; at < lines.length; at += 1) {
    const tags = runFrom(lines, at)
    at += tags.length
    const isSigned = tags.length > 0 && tags.every(({ line: { text: tag } }) => hashtag.test(tag))
    const isBounded = lines[at]?.kind === 'furniture' || isSigned
    if (tags.length < (isSigned ? 1 : leastTags) || tags.length > mostTags || !isBounded) continue
    if (!tags.every(marked => isShort(marked, { ...below, words: tagWords }))) continue
    const named = tags.filter(marked => sharedWords(marked.line.text, text) > 0)
    if (named.length * 3 < tags.length && !isSigned) continue
    for (const marked of tags) {
      marked.kind = 'furniture'
      marked.detail = 'keywords'
      marked.isListed = true
    }
    return
  }
}
