/**
 * How a date that somebody typed or selected is read. Everything of the panel reads dates through here, so that a reader that
 * knows dates as they are written can stand in its place.
 */
import type { CalendarDate, DayRange } from '../../../core/model/calendar-date.ts'
import { dayRangeOf } from '../../../core/model/calendar-date.ts'
import { fold } from '../../../core/text/fold.ts'

/** What a text says as a date. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly days: DayRange }
  /** It has the form of a date, and no calendar has that day. Where it is not a whole day yet, more may be typed. */
  | { readonly kind: 'no-such-day'; readonly isWhole: boolean }
  | { readonly kind: 'unread' }

/**
 * Reads a date. `reference` is the day from which relative words are counted, as an ISO day, and `language` that of the text;
 * what is read here needs neither.
 */
export function readDate(text: string, _reference: string | null, _language: string | null): DateReading {
  const written = text.trim()
  const edtf = asEdtf(written)
  const days = isShort.test(edtf) ? undefined : dayRangeOf(edtf)
  if (days !== undefined)
    return { kind: 'date', date: { edtf, written: edtf === written ? null : written }, days }
  if (!hasFormOfDay(edtf)) return { kind: 'unread' }
  return { kind: 'no-such-day', isWhole: /\d{4}-\d{2}-\d{2}/.test(edtf) }
}

/** EDTF has centuries and decades of two and three digits; who types `27` means a day. */
const isShort = /^\d{0,3}$/

/** Digits of any script as European ones, the Arabic question mark as ours, years and days joined as ISO joins them. */
function asEdtf(text: string): string {
  const plain = fold(text).toUpperCase().replaceAll('؟', '?').replace(/\s+/g, '')
  const joined =
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain)
  if (joined === null) return plain
  const [, year, month = '', day = ''] = joined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function hasFormOfDay(text: string): boolean {
  return /\d{4}-\d{2}/.test(text) && /^[\d\-/.?~%X]+$/.test(text)
}
