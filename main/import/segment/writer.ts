/** The writer's name between a headline and the text, with what else is said of him. */
import { sharedWords } from './line/echo.ts'
import { isParagraph, type Marked } from './line/mark.ts'
import { hasOutletWord, isNameLike, isPersonLike, isRoleLine } from './line/names.ts'

/** How many lines below a headline are looked at. */
const mostLines = 12
/** How long what a writer is may be, in UTF-16 units. */
const longestRole = 80

/**
 * A name alone beside the date, below the title, is the writer's. In Arabic letters a name looks like any other line: there
 * it has no words of the headline or the first paragraph.
 * @param said lines that are not blank; `from` is the one below the title, `start` the first of the text
 */
export function markWriter(said: readonly Marked[], from: number, start: number): void {
  if (start === from) return
  const title = said[from - 1]
  if (title === undefined) return
  const paragraph = said.slice(from).find(isParagraph)?.line.text.slice(0, 500) ?? ''
  for (let at = from; at < Math.min(said.length, from + mostLines); at += 1) {
    const marked = said[at]
    if (marked === undefined || (isParagraph(marked) && at >= start)) return
    const reported = marked.kind === 'text' ? report.exec(marked.line.text)?.[1] : undefined
    if (reported !== undefined && isPersonLike(reported)) becomeByline(marked, reported)
    const next = said[at + 1]
    const isBesideDate = said[at - 1]?.detail === 'dateline' || next?.detail === 'dateline'
    const hasRole = next?.kind === 'text' && (isRoleLine(next.line.text) || isLowerRole(next))
    const isAlone = at < start && isSite(said[at - 1], title) && isSite(next, title)
    if (marked.kind === 'text' && said[at - 1]?.detail === 'byline' && isRoleLine(marked.line.text)) {
      marked.kind = 'furniture'
      marked.detail = 'byline'
      continue
    }
    if (marked.kind === 'text' && isBesideDate && isOutletName(marked)) {
      marked.kind = 'furniture'
      marked.detail = 'byline'
      marked.states = 'source'
      marked.value = marked.line.text.trim()
    }
    const isAbove = isBesideDate || next?.detail === 'share' || at + 1 === start
    const placed =
      marked.kind === 'text' && isAbove && !isParagraph(marked) ? placedWriterIn(marked) : undefined
    if (placed !== undefined) becomeByline(marked, placed)
    const name = marked.kind === 'text' && (isBesideDate || hasRole || isAlone) ? writerIn(marked) : undefined
    if (name === undefined || sharedWords(name, `${title.line.text} ${paragraph}`) > 0) continue
    becomeByline(marked, marked.line.text.trim())
    if (!hasRole) continue
    next.kind = 'furniture'
    next.detail = 'byline'
  }
}

/** Whether a line is the headline, or of what the site wrote below it. */
function isSite(marked: Marked | undefined, title: Marked): boolean {
  return marked === title || (marked?.kind === 'furniture' && marked.isListed !== true)
}

/** `urbanist, teaches at Vallim` below a name: what begins with a small letter is no headline. */
function isLowerRole({ line: { text, isSentence } }: Marked): boolean {
  return !isSentence && text.length <= longestRole && /^\s*\p{Ll}/u.test(text)
}

/** `تقرير: نادر السالمي`. Above the headline, and before more than a name, the word is part of the headline. */
const report = /^[\s\u200e\u200f]*(?:تقرير|حوار|تحقيق|متابعة|تغطية)\s?[:/–-]\s?(\S+(?:\s\S+){1,2})\s*$/u

function becomeByline(marked: Marked, name: string): void {
  marked.kind = 'furniture'
  marked.detail = 'byline'
  marked.states = 'author'
  marked.value = name
}

function isOutletName({ line: { text, isSentence } }: Marked): boolean {
  const words = text.trim().split(/\s+/u)
  return (
    !isSentence &&
    !/[/:|–—-]/.test(text) &&
    words.length > 1 &&
    words.length <= 4 &&
    hasOutletWord(text) &&
    isNameLike(text)
  )
}

/** The longest part of a line that says where from, for whom and by whom, in words. */
const partWords = 3

/** `المنيرة - رضا البسيوني - أميرة السقا`: the last names behind a place or an outlet. */
function placedWriterIn({ line }: Marked): string | undefined {
  const text = line.text.trim()
  if (line.isSentence || line.isItem || text.length > 60 || !/[-–—/|]/.test(text)) return undefined
  const parts = text.split(/\s*[/|]\s*|\s*[-–—]\s+/u)
  if (parts.length < 2 || parts.length > 4 || parts.some(part => part.split(/\s+/u).length > partWords))
    return undefined
  const names = parts.slice(1)
  return names.every(isPersonLike) && isNameLike(parts[0] ?? '') ? names.join(' - ') : undefined
}

/** The name that a line begins with, and is made of but for a place or an outlet. */
function writerIn({ line }: Marked): string | undefined {
  const text = line.text.trim()
  if (line.isSentence || text.length > 60) return undefined
  const [name = '', ...others] = text.split(/\s*[,،|/]\s*|\s[-–—]\s/u)
  if (!isPersonLike(name) || others.length > 2) return undefined
  return others.every(isNameLike) ? name : undefined
}
