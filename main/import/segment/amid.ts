/**
 * What stands among the lines of the site: buttons, counters, tags, of which no table has the words. What is round a line and
 * how short it is tell it for the site's; what states something, or is long, stays in the article.
 */
import { sharedWords } from './line/echo.ts'
import { isParagraph, type Marked } from './line/mark.ts'

/** How many lines together, and words in a line, are taken for the site's: above the text, where it says least, and below it. */
const above = { lines: 4, words: 3, units: 40 }
const below = { lines: 6, words: 12, units: 100 }
/** How many tags stand below a text, and how many words each has. */
const leastTags = 2
const mostTags = 12
const tagWords = 3
/** How much of the article is searched for what its tags name, in UTF-16 units. */
const searchedUnits = 20_000

type Limits = typeof above

/** Marks the short lines that stand between lines of the site, above the first paragraph and below the last. */
export function markAmid(lines: readonly Marked[]): void {
  const said = lines.filter(({ line }) => !line.isBlank)
  const first = said.findIndex(isParagraph)
  if (first < 0) return
  const last = said.findLastIndex(isParagraph)
  markBetween(said.slice(0, first), above)
  const text = said.slice(first, last + 1)
  markTags(said.slice(last + 1), text)
  markBetween(said.slice(last + 1), below)
}

/** Runs of lines that the site's stand before and behind. */
function markBetween(lines: readonly Marked[], limits: Limits): void {
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.kind !== 'furniture') continue
    const run = runFrom(lines, at + 1)
    const [before, behind] = [lines[at], lines[at + 1 + run.length]]
    if (run.length === 0 || run.length > limits.lines || behind?.kind !== 'furniture') continue
    if (!run.every(marked => isShort(marked, limits))) continue
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

function isShort({ line: { text, isSentence, isItem } }: Marked, { words, units }: Limits): boolean {
  const shown = text.trim()
  return !isSentence && !isItem && shown.length <= units && shown.split(/\s+/u).length <= words
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
    if (tags.length < leastTags || tags.length > mostTags || lines[at]?.kind !== 'furniture') continue
    if (!tags.every(marked => isShort(marked, { ...below, words: tagWords }))) continue
    const named = tags.filter(marked => sharedWords(marked.line.text, text) > 0)
    if (named.length * 3 < tags.length) continue
    for (const marked of tags) {
      marked.kind = 'furniture'
      marked.detail = 'keywords'
      marked.isListed = true
    }
    return
  }
}
