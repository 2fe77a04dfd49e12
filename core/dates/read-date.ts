/** A date as a person types it into a field: EDTF, or the words of any of the languages. */
import { isEdtf } from '../model/calendar-date.ts'
import { fold } from '../text/fold.ts'
import { dayOfIso } from './calendar/civil.ts'
import { type DateOptions, dateLanguage, readerOf } from './find-dates.ts'
import { expressionAt } from './match/read-expression.ts'
import type { Match, Reader } from './match/reader.ts'
import { understand } from './meaning/understand.ts'
import type { DateKind, DateReading } from './reading.ts'
import type { DateLanguage } from './words/lexicon.ts'

export type TypedDate =
  | { readonly kind: 'reading'; readonly reading: DateReading }
  /** It may be several; `whole` says so in one EDTF set, `choices` has each by itself, the likelier first. */
  | { readonly kind: 'ambiguity'; readonly whole: DateReading; readonly choices: readonly DateReading[] }
  | { readonly kind: 'nothing' }

/** Longer than any date, and short enough to be read at each key. */
const longestDate = 200

const nothing: TypedDate = { kind: 'nothing' }

/** Reads all of `typed` as one date. Words are tried in the language of `options`, then in all that are known. */
export function readDate(typed: string, options: DateOptions): TypedDate {
  const text = typed.trim()
  if (text === '' || text.length > longestDate) return nothing
  const edtf = asEdtf(text)
  if (edtf !== undefined) return { kind: 'reading', reading: edtf }
  const languages = [dateLanguage(text, options.language), undefined] as const
  for (const language of languages) {
    const reading = wholeReading(text, language, options)
    if (reading !== undefined) return asTyped(reading)
  }
  return nothing
}

/** EDTF, also in other digits and with the question mark of Arabic. */
function asEdtf(text: string): DateReading | undefined {
  const edtf = fold(text).replaceAll('؟', '?').toUpperCase()
  // A century of two digits is EDTF as well, but nobody who types 27 means the years from 2700 on.
  if (!/[\dX]{4}|Y/.test(edtf) || !isEdtf(edtf)) return undefined
  return { edtf, kind: kindOfEdtf(edtf), conflict: null, reasons: [{ kind: 'edtf' }], choices: [] }
}

function kindOfEdtf(edtf: string): DateKind {
  if (/[/[{]/.test(edtf)) return 'range'
  if (edtf.includes('T')) return 'time'
  const bare = edtf.replace(/[?~%]/g, '')
  if (/^-?[\dX]{4}-\d\d$/.test(bare)) return Number(bare.slice(-2)) > 12 ? 'range' : 'month'
  if (/^-?\d{3}X$|^-?\d\dXX$/.test(bare)) return 'range'
  return /^-?[\dX]{4}$/.test(bare) ? 'year' : 'day'
}

function wholeReading(
  text: string,
  language: DateLanguage | undefined,
  { reference, order }: DateOptions,
): DateReading | undefined {
  const reader = readerOf(text, language, { isOneDate: true })
  const match = wholeMatch(reader)
  const day = reference === null ? null : (dayOfIso(reference) ?? null)
  const context = {
    reference: day,
    order: order ? ({ order, by: 'corpus' } as const) : null,
    tense: 'past',
  } as const
  return match && understand(match.expression, context)
}

/** The match that leaves out nothing but a word for "on" or "in" before it and a stop behind it. */
function wholeMatch(reader: Reader): Match | undefined {
  const starts = [0, reader.past(0, ['on', 'in', 'day-label'], 2)]
  for (const start of starts) {
    const match = expressionAt(reader, start)
    const end = match === undefined ? 0 : reader.isMark(match.to, '.،,') ? match.to + 1 : match.to
    if (match !== undefined && end === reader.tokens.length) return match
  }
  return undefined
}

function asTyped(reading: DateReading): TypedDate {
  if (reading.choices.length < 2) return { kind: 'reading', reading }
  const choices = reading.choices.map(edtf => ({ ...reading, edtf, choices: [], conflict: null }))
  return { kind: 'ambiguity', whole: reading, choices }
}
