/** Which of the lines above an article's first paragraph is its headline. */
import { longestTitle } from '../headline.ts'
import { sharedWith, sharedWords, stemsIn } from './line/echo.ts'
import { keyOf } from './line/lines.ts'
import { isHeadlineLike, isParagraph, type Marked } from './line/mark.ts'
import { isPersonLike } from './line/names.ts'

/** How many lines a headline has above it at most, where they are no menu. */
const mostAbove = 12
/** How many lines of few words are a menu, and how many words those are; a headline under one has more. */
const leastMenu = 3
const menuWords = 3
/** How many paragraphs tell what an article is of, in the search for its headline, and how much of each, in UTF-16. */
const openingParagraphs = 3
const searchedParagraphs = 30
const searchedUnits = 500
/** The longest name of a section, in UTF-16 units; the way to a page has several. */
const longestName = 24

/**
 * The headline among the lines that nothing marks: the stated title, or the first line, or one below what the site wrote
 * above it, its name or a menu, which becomes furniture.
 */
export function titleAmong(
  texts: readonly Marked[],
  stated: string | null,
  head: readonly Marked[],
): Marked | undefined {
  if (texts.length < 2) return undefined
  if (stated !== null) {
    const [first] = texts
    return first !== undefined && lettersOf(stated) === lettersOf(first.line.text) ? first : undefined
  }
  const skipped = skippedAbove(texts)
  const title = titleFrom(texts.slice(skipped), head)
  if (title !== undefined)
    for (const each of texts.slice(0, skipped)) if (!isKicker(each)) each.kind = 'furniture'
  return title
}

/** How many short lines above what could be a headline by its form could be none. */
function skippedAbove(texts: readonly Marked[]): number {
  const first = texts
    .slice(0, mostAbove)
    .findIndex(each => isTitleLike(each) || isParagraph(each) || !isShort(each, menuWords))
  return Math.max(0, first)
}

function titleFrom(texts: readonly Marked[], head: readonly Marked[]): Marked | undefined {
  const [first, second] = texts
  if (first === undefined || second === undefined) return undefined
  if (isWithin(second, first)) {
    first.kind = 'furniture'
    return second
  }
  const end = texts.findIndex(isParagraph)
  const above = end < 0 ? [] : texts.slice(0, end)
  // Only where several lines could be the headline are the words of the text looked for.
  let words: ReadonlySet<string> | undefined
  const opening = (): ReadonlySet<string> => {
    words ??= stemsIn(openingOf(texts.slice(end), openingParagraphs))
    return words
  }
  const found = end < 0 ? undefined : belowSite(above, head, opening)
  if (found !== undefined) {
    for (const each of texts.slice(0, texts.indexOf(found))) if (!isKicker(each)) each.kind = 'furniture'
    return found
  }
  const isMenu = menuLength(head) >= leastMenu
  const headline = isMenu ? underMenu(above, opening) : underName(first, above, texts.slice(end))
  if (headline === undefined) return isTitleLike(first) ? first : undefined
  const paragraph = openingOf(texts.slice(end), 1)
  for (const each of texts.slice(0, texts.indexOf(headline)))
    if (!isKicker(each) && (isMenu ? isShort(each, menuWords + 1) : isLikeName(each, paragraph)))
      each.kind = 'furniture'
  return headline
}

/** `The mayor of Vallim:` above a headline is part of what it says. */
function isKicker({ line }: Marked): boolean {
  return /[:：]\s*$/u.test(line.text)
}

/** Words above a line that runs over every page of a site while something is new. */
const urgent: ReadonlySet<string> = new Set(
  [
    'عاجل',
    'خبر عاجل',
    'أخبار عاجلة',
    'شريط الأخبار',
    'آخر الأخبار',
    'فوری',
    'خبر فوری',
    'Breaking',
    'Breaking news',
    'Live',
  ]
    .concat([
      'Son dakika',
      'Срочно',
      'Молния',
      'Главное сейчас',
      'Urgent',
      'Flash info',
      'Dernière minute',
      'En direct',
    ])
    .map(keyOf),
)

/** How many lines two headlines have between them and with them at least, where the first is the site's. */
const leastApart = 3

/**
 * A line that has words of the article, where a menu, the way to the page or, below news that run over every page, a section
 * stands between it and the line that looks like the headline: that line is the site's.
 */
function belowSite(
  above: readonly Marked[],
  head: readonly Marked[],
  openingWords: () => ReadonlySet<string>,
): Marked | undefined {
  if (above.length < 2 || head.length < leastApart) return undefined
  const lines = above.filter(marked => isTitleLike(marked) && !isShort(marked, menuWords))
  if (lines.length < 2) return undefined
  const opening = openingWords()
  const first = lines.find(({ line }) => sharedWith(opening, line.text) > 0) ?? lines[0]
  if (first === undefined) return undefined
  const from = head.indexOf(first)
  const isTicker = urgent.has(head[from - 1]?.line.key ?? '')
  const words = sharedWith(opening, first.line.text)
  let between = 0
  let isApart = false
  let passed = 0
  for (const each of head.slice(from + 1)) {
    // What has points or hours is told, not named.
    if (each.kind === 'text' && (each.line.isItem || /[:：]\s*$|^\s*\d{1,2}:\d{2}/u.test(each.line.text)))
      return undefined
    if (lines.includes(each)) {
      const shared = sharedWith(opening, each.line.text)
      if (isApart && shared >= 2 && (isTicker || shared >= words)) return each
      passed += 1
      if (passed > 1) return undefined
    } else if (isOfMenu(each)) {
      between += 1
      isApart ||= between >= leastMenu || isTicker || isWayHere(each)
    }
  }
  return undefined
}

/** Whether a line is a name or two of what a site has. */
function isOfMenu(marked: Marked): boolean {
  const { kind, detail, line } = marked
  if (kind === 'furniture' && detail !== null) return false
  return (
    /\p{L}{2}/u.test(line.text) &&
    (isWayHere(marked) || (isShort(marked, menuWords) && !/\d/.test(line.text)))
  )
}

function isWayHere({ kind, detail, states, line }: Marked): boolean {
  if (kind !== 'furniture' || detail !== null) return false
  return (states === 'section' && line.text.trim().length > longestName) || /\S\s?[»›>]\s?\S/u.test(line.text)
}

/** Whether a line could be a title by its form. */
export function isTitleLike(marked: Marked): boolean {
  return isHeadlineLike(marked) && marked.line.text.trim().length <= longestTitle
}

/** The letters and digits of a text, by which two spellings of a title are one. */
export function lettersOf(text: string): string {
  return keyOf(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether a line says a headline again with more round it, as the title of a window does: `Headline - The Harbour Daily`. */
function isWithin(headline: Marked, line: Marked): boolean {
  if (!isTitleLike(headline) || isShort(headline, menuWords)) return false
  const [letters, all] = [lettersOf(headline.line.text), lettersOf(line.line.text)]
  return (letters.length < all.length && all.includes(letters)) || isCutShort(line.line.text, letters)
}

/** How many letters tell a headline that is cut short with dots from another. */
const leastLetters = 20

function isCutShort(text: string, headline: string): boolean {
  if (!/(?:\.{3}|…)\s*$/u.test(text)) return false
  const letters = lettersOf(text)
  const from = letters.indexOf(headline.slice(0, leastLetters))
  return from >= 0 && letters.length - from >= leastLetters && headline.startsWith(letters.slice(from))
}

/** How many lines of few words that state nothing a page begins with. */
function menuLength(head: readonly Marked[]): number {
  const end = head.findIndex(marked => marked.kind === 'text' && !isShort(marked, menuWords))
  const lines = end < 0 ? head : head.slice(0, end)
  return lines.filter(({ kind, states }) => kind === 'text' || (kind === 'furniture' && states === undefined))
    .length
}

/** Below a menu, the line that has words of the article, or the first that is longer than what a menu says. */
function underMenu(above: readonly Marked[], openingWords: () => ReadonlySet<string>): Marked | undefined {
  const lines = above.filter(marked => isTitleLike(marked) && !isShort(marked, menuWords))
  const opening = openingWords()
  const [first] = lines
  if (first !== undefined && sharedWith(opening, first.line.text) > 0) return first
  return lines.find(({ line }) => sharedWith(opening, line.text) >= 2) ?? first
}

/** Below what may be the name of the site or of the writer, the line that has words of the article. */
function underName(
  first: Marked,
  above: readonly Marked[],
  paragraphs: readonly Marked[],
): Marked | undefined {
  const paragraph = openingOf(paragraphs, 1)
  if (!isTitleLike(first) || above.length === 0 || above.length > mostAbove) return undefined
  if (!isLikeName(first, paragraph)) return undefined
  const below = above.slice(1).filter(isTitleLike)
  return (
    below.find(each => sharedWords(each.line.text, paragraph) >= 2) ?? underWriter(first, below, paragraphs)
  )
}

/** The next line, where the article has words of it but none of the line above: that names the writer, or the site. */
function underWriter(
  first: Marked,
  [next]: readonly Marked[],
  paragraphs: readonly Marked[],
): Marked | undefined {
  if (next === undefined || !isPersonLike(first.line.text.trim())) return undefined
  const article = openingOf(paragraphs, searchedParagraphs)
  const isOfArticle = sharedWords(next.line.text, article) > 0 && sharedWords(first.line.text, article) === 0
  return isOfArticle ? next : undefined
}

function openingOf(paragraphs: readonly Marked[], most: number): string {
  return paragraphs
    .slice(0, most)
    .map(({ line }) => line.text.slice(0, searchedUnits))
    .join('\n')
}

/** Whether a line may be the name of a site: a word or a few, none of which the article uses. */
function isLikeName(marked: Marked, paragraph: string): boolean {
  return isShort(marked, 4) && sharedWords(marked.line.text, paragraph) === 0
}

/** Longer words, in UTF-16 units with what is between them, are not of names. */
const longestWord = 24

function isShort({ line }: Marked, words: number): boolean {
  if (line.isSentence || line.text.length > words * longestWord) return false
  return (line.text.match(/[\p{L}\p{N}\p{M}'’.,-]+/gu)?.length ?? 0) <= words
}
