/**
 * What a profile says of lines: what the first of a text are, and which the site writes round every text. Its word comes
 * over the rules, and no later look at the lines around takes it back.
 */
import type { DateOrder, FurnitureLine, ProfileContent, ProfileField } from '../../../core/model/profile.ts'
import type { FurnitureDetail } from '../../../core/model/region.ts'
import { fold } from '../../../core/text/fold.ts'
import { splitKeywords } from '../describe/keywords.ts'
import { writtenDatesIn } from '../describe/written-dates.ts'
import type { Finding, Findings } from '../findings.ts'
import { isoMoment } from '../published.ts'
import { valueAfter } from './line/classify.ts'
import { keyOf, type Line, wholeKey, wholeKeyOf } from './line/lines.ts'
import type { Mark, Marked } from './line/mark.ts'
import { firstWord } from './line/tables.ts'

type HeaderIs = ProfileField | 'line' | 'text'

/** The lines of a profile, made ready to be looked up. */
export interface LineProfile {
  readonly header: readonly { readonly is: HeaderIs; readonly labelKey: string | null }[]
  /** What whole lines are, by their key. */
  readonly whole: ReadonlyMap<string, FurnitureLine['as']>
  /** Lines by how they begin, by the first word of that. */
  readonly starts: ReadonlyMap<string, readonly { readonly key: string; readonly as: FurnitureLine['as'] }[]>
  readonly dateOrder: DateOrder | null
}

/** Makes the lines of a profile ready. */
export function prepareLines({
  headerLines,
  furniture,
  dateOrder,
}: Pick<ProfileContent, 'headerLines' | 'furniture' | 'dateOrder'>): LineProfile {
  const keyed = furniture
    .map(({ text, form, as }) => ({ key: wholeKeyOf(text), form, as }))
    .filter(({ key }) => key !== '')
  return {
    header: headerLines.map(({ is, label }) => ({ is, labelKey: label === null ? null : keyOf(label) })),
    whole: new Map(keyed.flatMap(({ key, form, as }) => (form === 'line' ? [[key, as] as const] : []))),
    starts: Map.groupBy(
      keyed.filter(({ form }) => form === 'start'),
      ({ key }) => firstWord(key),
    ),
    dateOrder,
  }
}

/** A line that a profile has decided on. */
export interface Settled {
  readonly marked: Marked
  readonly kind: Mark['kind']
  readonly detail: Mark['detail']
}

/** Marks the lines that a profile knows, and gives them, with what the first lines state. */
export function markByProfile(
  lines: readonly Marked[],
  profile: LineProfile,
): { readonly settled: readonly Settled[]; readonly header: Findings } {
  const settled = new Map<Marked, Settled>()
  const settle = (marked: Marked, kind: Mark['kind'], detail: Mark['detail']): void => {
    become(marked, kind, detail)
    settled.set(marked, { marked, kind, detail })
  }
  const header = markHeader(lines, profile, settle)
  if (profile.whole.size > 0 || profile.starts.size > 0)
    for (const marked of lines) {
      if (marked.line.isBlank || settled.has(marked)) continue
      const known = furnitureOf(marked.line, profile)
      if (known === undefined) continue
      if (known.as === 'body') settle(marked, 'text', null)
      else if (marked.kind === 'furniture' && marked.detail === known.as)
        settled.set(marked, { marked, kind: 'furniture', detail: known.as })
      else {
        settle(marked, 'furniture', known.as)
        if (known.start !== undefined) state(marked, known.as, known.start, profile.dateOrder)
      }
    }
  return { settled: [...settled.values()], header }
}

/** Puts lines back into what a profile made of them, where a look at the lines around said otherwise. A text may be a title. */
export function holdToProfile(settled: readonly Settled[]): void {
  for (const { marked, kind, detail } of settled) {
    const isTitle = kind === 'text' && marked.kind === 'title'
    if (!isTitle && (marked.kind !== kind || marked.detail !== detail)) become(marked, kind, detail)
  }
}

/** Makes a line something, and forgets what it was before. */
function become(marked: Marked, kind: Mark['kind'], detail: Mark['detail']): void {
  const { line, ...before } = marked
  for (const name of Object.keys(before) as (keyof Mark)[]) delete (marked as Partial<Mark>)[name] // the keys of a mark
  marked.kind = kind
  marked.detail = detail
}

function furnitureOf(
  line: Line,
  { whole, starts }: LineProfile,
): { readonly as: FurnitureLine['as']; readonly start?: string } | undefined {
  const candidates = starts.get(firstWord(line.key))
  if (candidates === undefined && whole.size === 0) return undefined
  const full = wholeKey(line)
  const as = whole.get(full)
  if (as !== undefined) return { as }
  const start = candidates?.find(each => behind(full, each.key) !== undefined)
  return start && { as: start.as, start: start.key }
}

const statedFields: Readonly<Partial<Record<FurnitureDetail, NonNullable<Mark['states']>>>> = {
  source: 'source',
  byline: 'author',
  dateline: 'published',
  keywords: 'keywords',
}

/** What a line says behind the words by which it is known. */
function state(marked: Marked, as: FurnitureDetail | null, start: string, order: DateOrder | null): void {
  const states = as === null ? undefined : statedFields[as]
  const value = valueAfter(marked.line.text, start)
  if (states === undefined || value === '') return
  marked.states = states
  marked.value = value
  if (states === 'published') marked.iso = momentIn(value, order)
}

function momentIn(value: string, order: DateOrder | null): string | undefined {
  return isoMoment(value, order) ?? writtenDatesIn(fold(value.slice(0, 200)), order)[0]?.iso
}

const headerDetails: Readonly<Partial<Record<HeaderIs, FurnitureDetail>>> = {
  source: 'source',
  author: 'byline',
  published: 'dateline',
  keywords: 'keywords',
}

/**
 * Takes the first lines that are not blank for what the profile says, in its order. A line that a page lacks is passed over;
 * the first line that is none of those still to come ends the header.
 */
function markHeader(
  lines: readonly Marked[],
  { header, dateOrder }: LineProfile,
  settle: (marked: Marked, kind: Mark['kind'], detail: Mark['detail']) => void,
): Findings {
  const found: { -readonly [F in keyof Findings]: Findings[F] } = {}
  let next = 0
  for (const marked of lines) {
    if (next >= header.length) break
    if (marked.line.isBlank) continue
    const at = header.findIndex(
      (each, nth) => nth >= next && valueIn(marked.line, each, dateOrder) !== undefined,
    )
    const each = header[at]
    if (each === undefined) break
    const value = valueIn(marked.line, each, dateOrder) ?? ''
    next = at + 1
    if (each.is === 'text' || each.is === 'title') settle(marked, each.is, null)
    else settle(marked, 'furniture', headerDetails[each.is] ?? null)
    const from = `line ${marked.line.number}` as const
    if (each.is === 'keywords') found.keywords ??= { values: splitKeywords([value], '').values, from }
    else if (each.is !== 'text' && each.is !== 'line' && value !== '')
      found[each.is] ??= { value, from } satisfies Finding
  }
  return found
}

const longestValue: Readonly<Partial<Record<HeaderIs, number>>> = { title: 400, keywords: 4_000 }
const usualLongest = 240

/** What a line says as one of the header; `undefined` where it cannot be that one. */
function valueIn(
  { key, text }: Line,
  { is, labelKey }: LineProfile['header'][number],
  order: DateOrder | null,
): string | undefined {
  const value = labelKey === null ? text.trim() : valueBehind(key, text, labelKey)
  if (value === undefined || is === 'line' || is === 'text') return value
  if (value.length > (longestValue[is] ?? usualLongest)) return undefined
  if (is === 'url') return /^(?:https?:\/\/|www\.)\S+$/i.test(value) ? value : undefined
  if (is !== 'published') return value
  // A date that cannot be told from another is the header's all the same.
  const isDate = labelKey !== null || writtenDatesIn(fold(value.slice(0, 200))).length > 0
  return momentIn(value, order) ?? (isDate ? value : undefined)
}

function valueBehind(key: string, text: string, labelKey: string): string | undefined {
  return behind(key, labelKey) === undefined ? undefined : valueAfter(text, labelKey)
}

/** What stands in a line behind words that it begins with; `undefined` where they are not whole words of its beginning. */
function behind(key: string, words: string): string | undefined {
  if (!key.startsWith(words)) return undefined
  const rest = key.slice(words.length)
  const isWithinWord = /[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}]/u.test(rest)
  return isWithinWord ? undefined : rest
}
