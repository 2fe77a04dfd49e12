/** The lines above an article's first paragraph: its title, and what the site wrote round that. */
import { isKnownAgency } from '../describe/agencies-known.ts'
import { sharedWords } from './line/echo.ts'
import { isParagraph, type Marked } from './line/mark.ts'
import { hasOutletWord, isNameLike, isPersonLike, isRoleLine } from './line/names.ts'
import { isSectionLine } from './line/sections.ts'
import { isTitleLike, lettersOf, titleAmong } from './title.ts'
import { textStart } from './zones.ts'

/** How many lines that say something an article's head has at most, and a page above its first paragraph, with its menus. */
const mostLines = 12
const mostOfPage = 60

/**
 * Marks the title of an article: the line that is the stated title, or the first that says something, where it is a
 * headline over a text. Names of the site and of its sections round the headline, the writer's name, what the picture
 * shows and the place that is reported from are furniture.
 */
export function markHead(lines: readonly Marked[], stated: string | null): void {
  const head = headOf(lines)
  const isLabelled = head.some(({ kind, states }) => kind === 'furniture' && states === 'title')
  markSections(head)
  markOwnName(head, lines)
  const texts = lines.filter(({ kind, line }) => kind === 'text' && !line.isBlank)
  const title =
    lines.find(({ kind }) => kind === 'title') ?? (isLabelled ? undefined : titleAmong(texts, stated, head))
  if (isLabelled) markNames(head)
  if (title === undefined) return
  title.kind = 'title'
  markWriter(lines, title)
  const said = lines.filter(({ line }) => !line.isBlank)
  const below = said.slice(said.indexOf(title) + 1, Math.max(0, textStart(said)))
  markCaptions(below)
  markPlace(below, lines.find(({ states }) => states === 'source')?.value)
}

/** The lines that say something above an article's first paragraph; none where it has no paragraph. */
function headOf(lines: readonly Marked[]): Marked[] {
  const head: Marked[] = []
  for (const marked of lines) {
    if (marked.line.isBlank) continue
    if (isParagraph(marked)) return head
    if (head.length > mostOfPage) break
    head.push(marked)
  }
  return []
}

/** Names of sections, where a headline is left beside them. The last is the one that the article is in. */
function markSections(head: readonly Marked[]): void {
  const named = head.filter(({ kind, line }) => kind === 'text' && isSectionLine(line))
  const isBesideHeadline = head.some(
    marked =>
      marked.kind === 'title' || (marked.kind === 'text' && !named.includes(marked) && isTitleLike(marked)),
  )
  if (!isBesideHeadline) return
  for (const marked of named) marked.kind = 'furniture'
  const last = named.at(-1)
  if (last === undefined || head.some(({ states }) => states === 'section')) return
  last.states = 'section'
  last.value = last.line.text.trim()
}

/** A site that names itself as the source writes its name above the headline too. */
function markOwnName(head: readonly Marked[], lines: readonly Marked[]): void {
  const source = lettersOf(
    lines.find(({ detail, value }) => detail === 'source' && value !== undefined)?.value ?? '',
  )
  if (source === '') return
  for (const marked of head)
    if (marked.kind === 'text' && isOther(head, marked) && lettersOf(marked.line.text) === source)
      marked.kind = 'furniture'
}

/** Whether another line of a head may be its headline. */
function isOther(head: readonly Marked[], than: Marked): boolean {
  return head.some(marked => marked !== than && marked.kind === 'text' && isTitleLike(marked))
}

/** Above a headline with a label, short lines without a verb are the site's. */
function markNames(head: readonly Marked[]): void {
  const label = head.findIndex(({ states }) => states === 'title')
  for (const marked of head.slice(0, label)) {
    const isShort = marked.line.text.trim().split(/\s+/u).length <= 4
    if (marked.kind === 'text' && isShort && !marked.line.isSentence) marked.kind = 'furniture'
  }
}

const longestCaption = 100
const photoAgency =
  /غيتي|جيتي|getty|شترستوك|shutterstock|الأناضول|مواقع التواصل|أرشيف|عن الويب|ال[إا]نترنت|تصوير|عدسة|مراسل|وسائل التواصل|متداول|^خاص|(?:^|[\s.])(?:Ph|DR|D\.R|Photo|Foto|Фото|عکس|EPA|Handout|Courtesy)(?:$|[\s.:])/iu

/** `Marchers in the square on Monday (AFP)` above the first paragraph is what the picture shows. */
function markCaptions(below: readonly Marked[]): void {
  for (const [at, marked] of below.entries()) {
    const { text, isSentence } = marked.line
    // Right above whose the picture is, and not right below the headline, is what it shows.
    if (
      at > 0 &&
      below[at + 1]?.detail === 'credit' &&
      marked.kind === 'text' &&
      text.length <= longestCaption
    ) {
      marked.kind = 'furniture'
      marked.detail = 'caption'
    }
    const credit = /\S\s*\(([^()]{2,30})\)[\s\u200e\u200f]*$/u.exec(text.slice(-60))?.[1]
    if (marked.kind !== 'text' || isSentence || credit === undefined) continue
    if (!isKnownAgency(credit) && !photoAgency.test(credit)) continue
    marked.kind = 'furniture'
    marked.detail = 'caption'
  }
}

/** `السدير/ شبكة الرافد` right above the first paragraph: where from, and who reports. */
function markPlace(below: readonly Marked[], source: string | undefined): void {
  const last = below.findLast(({ kind }) => kind !== 'embed')
  if (last?.kind !== 'text' || last.line.isItem || last.line.isSentence) return
  const text = last.line.text.trim().replace(/[:：]$/, '')
  const parts = text.split(/\s*[/:|]\s*|\s+[-–—]\s+/u).filter(part => part !== '')
  if (text.length > 50 || parts.length < 2 || parts.length > 3) return
  if (parts.some(part => part.split(/\s+/u).length > 3)) return
  const named = parts.findLast(part => hasOutletWord(part) || part === source)
  if (named === undefined) return
  last.kind = 'furniture'
  last.detail = 'dateline'
  if (!/\s/.test(named)) return
  last.states = 'source'
  last.value = named
}

/**
 * A name alone beside the date, below the title, is the writer's. In Arabic letters a name looks like any other line: there
 * it has no words of the headline or the first paragraph.
 */
function markWriter(lines: readonly Marked[], title: Marked): void {
  const said = lines.filter(({ line }) => !line.isBlank)
  const from = said.indexOf(title) + 1
  const start = textStart(said)
  const paragraph = said.slice(from).find(isParagraph)?.line.text.slice(0, 500) ?? ''
  for (let at = from; at < Math.min(said.length, from + mostLines); at += 1) {
    const marked = said[at]
    if (marked === undefined || (isParagraph(marked) && at >= start)) return
    const reported = marked.kind === 'text' ? report.exec(marked.line.text)?.[1] : undefined
    if (reported !== undefined && isPersonLike(reported)) becomeByline(marked, reported)
    const next = said[at + 1]
    const isBesideDate = said[at - 1]?.detail === 'dateline' || next?.detail === 'dateline'
    const hasRole = next?.kind === 'text' && isRoleLine(next.line.text)
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
    const name = marked.kind === 'text' && (isBesideDate || hasRole) ? writerIn(marked) : undefined
    if (name === undefined || sharedWords(name, `${title.line.text} ${paragraph}`) > 0) continue
    becomeByline(marked, marked.line.text.trim())
    if (!hasRole) continue
    next.kind = 'furniture'
    next.detail = 'byline'
  }
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
  if (line.isSentence || line.isItem || text.length > 60) return undefined
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
