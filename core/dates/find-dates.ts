/** All dates of a text. */
import { languageOf } from '../text/language.ts'
import { dayOfIso } from './calendar/civil.ts'
import { expressionAt } from './match/read-expression.ts'
import { type Match, Reader } from './match/reader.ts'
import { type Token, tokensOf } from './match/tokens.ts'
import type { Context } from './meaning/context.ts'
import { understand } from './meaning/understand.ts'
import type { DayMonthOrder, FoundDate } from './reading.ts'
import { type DateLanguage, isDateLanguage, lexiconOf } from './words/lexicon.ts'

export interface DateOptions {
  /** The ISO day that "yesterday" is counted from, or a moment that begins with it; null where none is known. */
  readonly reference: string | null
  /** BCP 47. Found from the text where it is null or one whose dates are not known. */
  readonly language?: string | null
  /** How the corpus writes dates in digits, where that is known (see day-month-order.ts). */
  readonly order?: DayMonthOrder | null
}

/** The dates of `text` in their order, none within another. @returns spans in UTF-16, half-open */
export function findDates(text: string, { reference, language, order }: DateOptions): readonly FoundDate[] {
  const reader = readerOf(text, dateLanguage(text, language))
  const matches = matchesIn(reader)
  const context = {
    reference: reference === null ? null : (dayOfIso(reference) ?? null),
    order: order ? ({ order, by: 'corpus' } as const) : orderOf(matches),
  }
  return matches.flatMap(match => foundDate(reader, match, context) ?? [])
}

/** A reader of `text` with the words of a language, or of all. */
export function readerOf(
  text: string,
  language: DateLanguage | undefined,
  { isOneDate = false } = {},
): Reader {
  const oldYears = language === 'fa' ? 'jalali' : 'hijri'
  return new Reader(tokensOf(text, lexiconOf(language)), text, { oldYears, isOneDate })
}

/** The language that decides between words: the one given, else the one that the text is in. */
export function dateLanguage(text: string, language?: string | null): DateLanguage | undefined {
  const given = language?.toLowerCase().split('-')[0] ?? ''
  return isDateLanguage(given) ? given : languageOf(text)
}

/** Every date of the tokens. Every place is looked at once: a match is passed over whole, and no match looks further than a few tokens. */
export function matchesIn(reader: Reader): readonly Match[] {
  const matches: Match[] = []
  for (let at = 0; at < reader.tokens.length; ) {
    const match = expressionAt(reader, at)
    if (match !== undefined) matches.push(match)
    at = match === undefined ? at + 1 : Math.max(match.to, at + 1)
  }
  return matches
}

/** One date of a text that can only be read one way tells how the others are to be read. */
function orderOf(matches: readonly Match[]): Context['order'] {
  let order: DayMonthOrder | null = null
  for (const { writtenOrder } of matches) {
    if (writtenOrder === undefined) continue
    if (order !== null && order !== writtenOrder) return null
    order = writtenOrder
  }
  return order === null ? null : { order, by: 'text' }
}

function foundDate(reader: Reader, match: Match, context: Omit<Context, 'tense'>): FoundDate | undefined {
  const tense = tenseAround(reader, match)
  if (match.isLoose && tense === 'past') return undefined
  const reading = understand(match.expression, { ...context, tense })
  const [first, last] = [reader.tokens[match.from], reader.tokens[match.to - 1]]
  if (reading === undefined || first === undefined || last === undefined) return undefined
  const { from, to } = { from: first.from, to: last.to }
  return { text: reader.text.slice(from, to), from, to, ...reading }
}

/** How far around a date a word is looked for that tells of the future, in tokens. */
const tenseReach = 12

/** News tells what has happened, unless its verb says otherwise. */
function tenseAround(reader: Reader, { from, to }: Match): Context['tense'] {
  const start = Math.max(0, from - tenseReach)
  const before = reader.tokens.slice(start, from)
  const after = reader.tokens.slice(to, to + tenseReach / 2)
  const boundary = before.findLastIndex(isBoundary)
  const near = [
    ...before.slice(boundary + 1),
    ...after.slice(0, indexOrEnd(after.findIndex(isBoundaryAhead))),
  ]
  if (near.some(token => isFuture(token, reader.text))) return 'future'
  const isAlone =
    from <= 2 &&
    reader.tokens.length - to <= 2 &&
    !near.some(token => token.kind === 'word' && token.senses.length === 0)
  return isAlone ? 'none' : 'past'
}

function indexOrEnd(index: number): number {
  return index === -1 ? Number.POSITIVE_INFINITY : index
}

function isBoundary({ kind, text }: Token): boolean {
  return kind === 'line' || (kind === 'mark' && '.!?؟;؛'.includes(text))
}

/** "He said on Thursday that they will": what is said is told later, behind a comma or a "that". */
function isBoundaryAhead(token: Token): boolean {
  return isBoundary(token) || token.text === '،' || token.text === ',' || saying.has(token.text)
}

const saying: ReadonlySet<string> = new Set(['ان', 'انه', 'انها', 'انهم', 'بان', 'that', 'que', 'что'])

/** Nouns and names that begin as a future verb does. */
const noVerb = /^(سيا|سيد|سيط|سيف|سين|سير|سيول|سيلف|ستا|ستي|ستو|ستر|سنو|سنه|سند|سني|سنغ)/

/** سيعقد, ستزور, سنعود, سأعود: Arabic writes "will" together with its verb. */
function isFuture({ kind, text, senses, from }: Token, original: string): boolean {
  if (kind !== 'word') return false
  if (senses.some(sense => sense.kind === 'future')) return true
  if (senses.length > 0) return false
  const verb = /^[وف]س/.test(text) ? text.slice(1) : text
  if (verb.length < 5) return false
  if (/^س[يتن]/.test(verb)) return !noVerb.test(verb)
  return verb.startsWith('سا') && original.slice(from, from + 3).includes('أ')
}
