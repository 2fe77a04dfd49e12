/** Why a date is read as it is, in words: one for each reason and conflict, since a kind without words does not compile. */
import type { Conflict, DateReading, Reason } from '../../core/dates/reading.ts'
import type { Words } from './words.ts'

/** Everything that a reading rests on, in the order in which it was used; the conflict is not among it. */
export function reasonTexts({ reasons }: Pick<DateReading, 'reasons'>, words: Words): readonly string[] {
  return reasons.flatMap(reason => textsOf(reason, words))
}

/** What cannot both be right. */
export function conflictText(conflict: Conflict, words: Words): string {
  const { conflicts } = words.all.dates
  switch (conflict.kind) {
    case 'months': {
      const [first, second] = conflict.months
      return words.say(conflicts.months, { first: monthName(first, words), second: monthName(second, words) })
    }
    case 'weekday': {
      const { written, actual } = conflict
      return words.say(conflicts.weekday, {
        written: weekdayName(written, words),
        actual: weekdayName(actual, words),
      })
    }
    case 'calendars': {
      const [first, second] = conflict.edtf
      return words.say(conflicts.calendars, { first: isolated(first), second: isolated(second) })
    }
  }
}

function textsOf(reason: Reason, words: Words): string | readonly string[] {
  const { reasons } = words.all.dates
  switch (reason.kind) {
    case 'counted-from':
      return words.say(reasons.countedFrom, { reference: isolated(reason.reference) })
    case 'no-reference':
      return reasons.noReference
    case 'year-from-reference': {
      const places = { year: String(reason.year), reference: isolated(reason.reference) }
      return words.say(reasons.year[reason.by], places)
    }
    case 'month-from-reference': {
      const { month, reference } = reason
      return words.say(reasons.month, { month: isolated(month), reference: isolated(reference) })
    }
    case 'calendar': {
      const { calendar, toleranceDays } = reason
      const told = reasons.calendar[calendar]
      return toleranceDays === 0 ? told : [told, words.say(reasons.tolerance, { count: toleranceDays })]
    }
    case 'weekday-fits':
      return words.say(reasons.weekdayFits, { weekday: weekdayName(reason.weekday, words) })
    case 'order':
      return reasons.order[reason.order][reason.by]
    case 'order-unknown':
      return reasons.orderUnknown
    case 'part':
      return words.say(reasons.part[reason.part], { of: isolated(reason.of) })
    case 'approximate':
      return reasons.approximate[reason.unit]
    case 'week':
      return words.say(reasons.week, { monday: isolated(reason.monday) })
    case 'century-assumed':
      return words.say(reasons.century, { years: String((reason.century - 1) * 100) })
    case 'zone':
      return words.say(reasons.zone, { zone: isolated(zoneName(reason.minutes)) })
    case 'edtf':
      return reasons.edtf
  }
}

/** A date in digits as a part of a sentence: read from left to right in either direction. */
export function isolated(edtf: string): string {
  return `\u2066${edtf}\u2069`
}

/** A day in words, as `3 April 2024`; `undefined` for anything else. */
export function dayText(edtf: string, words: Words): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return undefined
  const { locale } = words.language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${edtf}T00:00:00Z`),
  )
}

function monthName(month: number, words: Words): string {
  const { locale } = words.language
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1, 1),
  )
}

/** Monday is 1; the first day of 2024 was one. */
function weekdayName(weekday: number, words: Words): string {
  const { locale } = words.language
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  )
}

function zoneName(minutes: number): string {
  const [size, sign] = [Math.abs(minutes), minutes < 0 ? '\u2212' : '+']
  if (size === 0) return 'UTC'
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `UTC${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}
