/** Publication times, as scrapers and the heads of pages write them. */
import { dayOfIso } from './calendar/civil.ts'
import { findDates } from './find-dates.ts'
import type { DayMonthOrder, FoundDate } from './reading.ts'

export type Moment =
  /** ISO 8601: a day, or a day with a time and, where one was stated, an offset. */
  | { readonly kind: 'moment'; readonly iso: string }
  /** Day and month may be either; the day first comes first. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] }
  | { readonly kind: 'nothing' }

/** Longer than the line above any article. */
const longestLine = 300

/**
 * The first whole day that `written` states, with its time where that stands beside it. Nothing is filled in: a date without
 * its year is none, and one in digits that may be two days is told to be, unless `order` says how the outlet writes them.
 */
export function readMoment(
  written: string,
  {
    order = null,
    language = null,
  }: { readonly order?: DayMonthOrder | null; readonly language?: string | null } = {},
): Moment {
  if (written.length > longestLine) return { kind: 'nothing' }
  for (const found of findDates(written, { reference: null, language, order })) {
    const moment = momentOf(found)
    if (moment !== undefined) return moment
  }
  return { kind: 'nothing' }
}

function momentOf({ edtf, choices, conflict, kind }: FoundDate): Moment | undefined {
  if (edtf === null || conflict !== null) return undefined
  if (choices.length > 1 && choices.every(isDay)) return { kind: 'ambiguous', choices }
  const iso = edtf.replace(/~$/, '')
  return (kind === 'day' || kind === 'time') && isDay(iso) ? { kind: 'moment', iso } : undefined
}

function isDay(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(edtf) && dayOfIso(edtf) !== undefined
}
