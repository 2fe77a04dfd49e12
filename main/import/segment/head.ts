/** The lines above an article's first paragraph: its title, and what the site wrote round that. */
import { markCaptions } from './captions.ts'
import { isParagraph, type Marked } from './line/mark.ts'
import { hasOutletWord, isNameLike } from './line/names.ts'
import { isRowOfSections, isSectionLine } from './line/sections.ts'
import { isTitleLike, lettersOf, titleAmong } from './title.ts'
import { markWriter } from './writer.ts'
import { isCount, textStart } from './zones.ts'

/** How many lines that say something a page has at most above its first paragraph, with its menus. */
const mostOfPage = 60

/**
 * Marks the title of an article: the line that is the stated title, or the first that says something, where it is a
 * headline over a text. Names of the site and of its sections round the headline, the writer's name, what the picture
 * shows and the place that is reported from are furniture.
 */
export function markHead(lines: readonly Marked[], stated: string | null): void {
  const head = headOf(lines)
  const isLabelled = head.some(({ kind, states }) => kind === 'furniture' && states === 'title')
  for (const marked of head)
    if (isCount(marked) || isTicker(marked) || (marked.kind === 'text' && isRowOfSections(marked.line)))
      marked.kind = 'furniture'
  markSections(head)
  markOwnName(head, lines)
  const texts = lines.filter(({ kind, line }) => kind === 'text' && !line.isBlank)
  const title =
    lines.find(({ kind }) => kind === 'title') ?? (isLabelled ? undefined : titleAmong(texts, stated, head))
  if (isLabelled) markNames(head)
  if (title === undefined) return
  title.kind = 'title'
  const said = lines.filter(({ line }) => !line.isBlank)
  const from = said.indexOf(title) + 1
  const start = textStart(said)
  markWriter(said, from, start)
  const below = said.slice(from, Math.max(from, start))
  markCaptions(said.slice(from), below.length)
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

/** The longest line of the weather, in UTF-16 units. */
const longestWeather = 30
const rates =
  /^[\s\u200e\u200f]*(?:\p{L}[\p{L}/.]{1,14}(?: \p{L}{2,10})?[ :]{1,2}[+−-]?[\d.,]*\d%?[\s|•,]*){2,12}$/u

/** `Dolar 32,41 Euro 35,12`, `Vallim, 31 °C`: above the headline, rates and the weather. */
function isTicker({ kind, line: { text, isSentence } }: Marked): boolean {
  if (kind !== 'text' || isSentence || !/\d/.test(text)) return false
  return (
    (text.length <= longestWeather && /\d\s?°\s?[CFм]?\s*$/u.test(text)) ||
    (/\d[.,]\d/.test(text) && rates.test(text))
  )
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

/** `«الشرق الأوسط»` behind a place: a paper as papers are written. */
const quotedName = /^[«"“](?:\S+ ?){1,3}[»"”]$/u

/** How long a place and an outlet that no table has are together, in UTF-16 units. */
const longestPlace = 32

/** `دمشق - الوطن`: a few words with a dash between, which say nothing, right above the text. */
function isPlaceAndOutlet(text: string, [place = '', outlet = '']: readonly string[]): boolean {
  return (
    text.length <= longestPlace &&
    !/[\d٠-٩۰-۹]/.test(text) &&
    /\s[-–—]\s|\S[/-]\s?\S/u.test(text) &&
    place.split(/\s+/u).length <= 2 &&
    isNameLike(place) &&
    isNameLike(outlet)
  )
}

function become(marked: Marked, detail: Marked['detail']): void {
  marked.kind = 'furniture'
  marked.detail = detail
}

/** `السدير/ شبكة الرافد` right above the first paragraph: where from, and who reports. */
function markPlace(below: readonly Marked[], source: string | undefined): void {
  const last = below.findLast(({ kind }) => kind !== 'embed')
  if (last?.kind !== 'text' || last.line.isItem || last.line.isSentence) return
  const text = last.line.text.trim().replace(/[:：]$/, '')
  const parts = text.split(/\s*[/:|]\s*|\s+[-–—]\s+/u).filter(part => part !== '')
  if (text.length > 50 || parts.length < 2 || parts.length > 3) return
  if (parts.some(part => part.split(/\s+/u).length > 3)) return
  const named = parts.findLast(part => hasOutletWord(part) || part === source || quotedName.test(part))
  if (named === undefined) {
    if (parts.length === 2 && isPlaceAndOutlet(text, parts)) become(last, 'dateline')
    return
  }
  become(last, 'dateline')
  if (!/\s/.test(named)) return
  last.states = 'source'
  last.value = named
}
