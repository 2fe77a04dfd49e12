/** How a date is read that somebody typed or selected: by `core/dates`, and what a field makes of that. */
import { readDate, type TypedDate } from '../../core/dates/read-date.ts'
import type { DateReading } from '../../core/dates/reading.ts'
import { type CalendarDate, isEdtf } from '../../core/model/calendar-date.ts'
import { fold } from '../../core/text/fold.ts'

/** What a text says as a date. */
export type FieldReading =
  /** `choices`: what it may be, as EDTF, the likelier first, where that is more than one. `date` says all of it then. */
  | {
      readonly kind: 'date'
      readonly date: CalendarDate
      readonly reading: DateReading
      readonly choices: readonly string[]
    }
  /** A date that cannot be written down: one that comes again and again, or one that there is nothing to count from for. */
  | { readonly kind: 'no-edtf'; readonly reading: DateReading }
  /** It has the form of a date, and no calendar has that day. Where it is not a whole day yet, more may be typed. */
  | { readonly kind: 'no-such-day'; readonly isWhole: boolean }
  | { readonly kind: 'unread' }

export interface FieldReadingOptions {
  /** The day from which relative words are counted, as an ISO day; null where none is known. */
  readonly reference: string | null
  /** The language that words are tried in first, as a BCP 47 tag. */
  readonly language: string | null
}

/** Reads all of `text` as one date. */
export function readField(text: string, { reference, language }: FieldReadingOptions): FieldReading {
  const written = text.trim()
  const typed = readDate(written, { reference, language })
  const reading = typed.kind === 'nothing' ? asSpacedEdtf(written) : readingOf(typed)
  if (reading !== undefined) return asField(reading, written)
  const digits = fold(written).toUpperCase().replace(/\s+/g, '')
  if (!hasFormOfDay(digits)) return { kind: 'unread' }
  return { kind: 'no-such-day', isWhole: /\d{4}-\d{2}-\d{2}/.test(digits) }
}

/** What a field makes of a reading of these words. */
export function asField(reading: DateReading, written: string): FieldReading {
  const { edtf, choices } = reading
  if (edtf === null) return { kind: 'no-edtf', reading }
  const date = { edtf, written: edtf === written ? null : written }
  return { kind: 'date', date, reading, choices: choices.length > 1 ? choices : [] }
}

function readingOf(typed: Exclude<TypedDate, { kind: 'nothing' }>): DateReading {
  return typed.kind === 'reading' ? typed.reading : typed.whole
}

/** EDTF with blanks in it, which EDTF has not. */
function asSpacedEdtf(written: string): DateReading | undefined {
  const edtf = fold(written).toUpperCase().replaceAll('؟', '?').replace(/\s+/g, '')
  // EDTF has centuries and decades of two and three digits; who types `27` means a day.
  if (/^\d{0,3}$/.test(edtf) || !isEdtf(edtf)) return undefined
  return { edtf, kind: 'range', conflict: null, reasons: [{ kind: 'edtf' }], choices: [] }
}

function hasFormOfDay(text: string): boolean {
  return /\d{4}-\d{2}/.test(text) && /^[\d\-/.?~%X]+$/.test(text)
}
