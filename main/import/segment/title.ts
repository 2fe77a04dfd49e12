/** Which of the lines above an article's first paragraph is its headline. */
import { longestTitle } from '../headline.ts'
import { sharedWords } from './line/echo.ts'
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

/**
 * The headline among the lines that nothing marks: the stated title, or the first line, or one below what the site wrote
 * above it, its name or a menu, which becomes furniture.
 */
export function titleAmong(
  texts: readonly Marked[],
  stated: string | null,
  head: readonly Marked[],
): Marked | undefined {
  const [first, second] = texts
  if (first === undefined || texts.length < 2) return undefined
  if (stated !== null) return lettersOf(stated) === lettersOf(first.line.text) ? first : undefined
  if (second !== undefined && isWithin(second, first)) {
    first.kind = 'furniture'
    return second
  }
  const end = texts.findIndex(isParagraph)
  const above = end < 0 ? [] : texts.slice(0, end)
  const isMenu = menuLength(head) >= leastMenu
  const headline = isMenu ? underMenu(above, texts.slice(end)) : underName(first, above, texts.slice(end))
  if (headline === undefined) return isTitleLike(first) ? first : undefined
  const paragraph = openingOf(texts.slice(end), 1)
  for (const each of texts.slice(0, texts.indexOf(headline)))
    if (isMenu ? isShort(each, menuWords + 1) : isLikeName(each, paragraph)) each.kind = 'furniture'
  return headline
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
  return letters.length < all.length && all.includes(letters)
}

/** How many lines of few words that state nothing a page begins with. */
function menuLength(head: readonly Marked[]): number {
  const end = head.findIndex(marked => marked.kind === 'text' && !isShort(marked, menuWords))
  const lines = end < 0 ? head : head.slice(0, end)
  return lines.filter(({ kind, states }) => kind === 'text' || (kind === 'furniture' && states === undefined))
    .length
}

/** Below a menu, the line that has words of the article, or the first that is longer than what a menu says. */
function underMenu(above: readonly Marked[], paragraphs: readonly Marked[]): Marked | undefined {
  const lines = above.filter(marked => isTitleLike(marked) && !isShort(marked, menuWords))
  const opening = openingOf(paragraphs, openingParagraphs)
  const [first] = lines
  if (first !== undefined && sharedWords(first.line.text, opening) > 0) return first
  return lines.find(({ line }) => sharedWords(line.text, opening) >= 2) ?? first
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

function isShort({ line }: Marked, words: number): boolean {
  return !line.isSentence && (line.text.match(/[\p{L}\p{N}\p{M}'’.,-]+/gu)?.length ?? 0) <= words
}
