/** The lines above an article's first paragraph: its title, and what the site wrote round that. */
import { longestTitle } from '../headline.ts'
import { sharedWords } from './line/echo.ts'
import { keyOf } from './line/lines.ts'
import { isHeadlineLike, isParagraph, type Marked } from './line/mark.ts'
import { isNameLike } from './line/names.ts'

/** How many lines that say something an article's head has at most. */
const mostLines = 12

/**
 * Marks the title of an article: the line that is the stated title, or the first that says something, where it is a
 * headline over a text. Names of the site above the headline, and the writer's name below, are furniture.
 */
export function markHead(lines: readonly Marked[], stated: string | null): void {
  const texts = lines.filter(({ kind, line }) => kind === 'text' && !line.isBlank)
  const title = lines.find(({ kind }) => kind === 'title') ?? titleAmong(texts, stated)
  if (title === undefined) return
  title.kind = 'title'
  markWriter(lines, title)
}

function titleAmong(texts: readonly Marked[], stated: string | null): Marked | undefined {
  const [first] = texts
  if (first === undefined || texts.length < 2) return undefined
  if (stated !== null) return lettersOf(stated) === lettersOf(first.line.text) ? first : undefined
  if (!isTitleLike(first)) return undefined
  const end = texts.findIndex(isParagraph)
  const paragraph = texts[end]?.line.text.slice(0, 500)
  if (paragraph === undefined || end > mostLines || !isLikeName(first, paragraph)) return first
  const headline = texts
    .slice(1, end)
    .find(each => isTitleLike(each) && sharedWords(each.line.text, paragraph) >= 2)
  if (headline === undefined) return first
  for (const above of texts.slice(0, texts.indexOf(headline))) {
    if (isLikeName(above, paragraph)) above.kind = 'furniture'
  }
  return headline
}

function isTitleLike(marked: Marked): boolean {
  return isHeadlineLike(marked) && marked.line.text.trim().length <= longestTitle
}

/** Whether a line may be the name of a site: a word or a few, none of which the article uses. */
function isLikeName({ line }: Marked, paragraph: string): boolean {
  return line.text.trim().split(/\s+/u).length <= 4 && sharedWords(line.text, paragraph) === 0
}

/** A name alone beside the date, below the title, is the writer's. In Arabic letters a name looks like any other line. */
function markWriter(lines: readonly Marked[], title: Marked): void {
  const said = lines.filter(({ line }) => !line.isBlank)
  const from = said.indexOf(title) + 1
  for (let at = from; at < Math.min(said.length, from + mostLines); at += 1) {
    const marked = said[at]
    if (marked === undefined || isParagraph(marked)) return
    const text = marked.line.text.trim()
    const isBesideDate = said[at - 1]?.detail === 'dateline' || said[at + 1]?.detail === 'dateline'
    if (
      marked.kind !== 'text' ||
      !isBesideDate ||
      !/^(?:\p{Lu}[\p{L}\p{M}'’.-]+\s?){2,4}$/u.test(text) ||
      !isNameLike(text)
    )
      continue
    marked.kind = 'furniture'
    marked.detail = 'byline'
    marked.states = 'author'
    marked.value = text
  }
}

function lettersOf(text: string): string {
  return keyOf(text).replace(/[^\p{L}\p{N}]+/gu, '')
}
