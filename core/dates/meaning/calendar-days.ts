/** Dates of any calendar as extents, with the years that are not written. */
import {
  civilDay,
  dayNumber,
  daysInMonth,
  fourDigits,
  isoOf,
  monthAway,
  twoDigits,
  weekdayOf,
} from '../calendar/civil.ts'
import { hijriDay, hijriDayNumber, hijriMonthStart } from '../calendar/hijri.ts'
import { daysInJalaliMonth, jalaliDay, jalaliDayNumber } from '../calendar/jalali.ts'
import type { CalendarExpression } from '../match/expression.ts'
import type { Reason, YearChoice } from '../reading.ts'
import type { CalendarName, Step } from '../words/sense.ts'
import type { Context, Understood } from './context.ts'
import { dayExtent, type Extent, monthExtent, yearExtent } from './extent.ts'

/** Year, month and day of some calendar, as far as they are known. */
interface Fields {
  readonly calendar: CalendarName
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** What a calendar date covers; `undefined` for days that its calendar does not have, and where nothing can be counted. */
export function understandCalendar(date: CalendarExpression, context: Context): Understood | undefined {
  if (date.month === null && date.day !== null) return dayWithoutMonth(date, context)
  if (date.year !== null) return fieldsAs({ ...date, year: date.year }, [])
  if (context.reference === null) return undefined
  if (date.step?.unit === 'year') return counted(date, context.reference, date.step.step)
  return yearless(date, context, context.reference)
}

/** The extent of whole fields. */
function fieldsAs(fields: Fields, reasons: readonly Reason[]): Understood | undefined {
  const extent = extentOf(fields)
  if (extent === undefined) return undefined
  if (fields.calendar === 'gregorian') return { extent, reasons }
  const { calendar, year, month, day } = fields
  const toleranceDays = calendar === 'hijri' ? 1 : 0
  return { extent, reasons: [...reasons, { kind: 'calendar', calendar, year, month, day, toleranceDays }] }
}

function extentOf(fields: Fields): Extent | undefined {
  switch (fields.calendar) {
    case 'gregorian':
      return gregorianExtent(fields)
    case 'hijri':
      return hijriExtent(fields)
    case 'jalali':
      return jalaliExtent(fields)
  }
}

function gregorianExtent({ year, month, day }: Fields): Extent | undefined {
  if (month === null) return yearExtent(year)
  if (day === null) return monthExtent(year, month)
  return day <= daysInMonth(year, month) ? dayExtent(dayNumber(year, month, day)) : undefined
}

/** Known to within a day: see calendar/hijri.ts. */
function hijriExtent({ year, month, day }: Fields): Extent | undefined {
  if (day !== null) {
    const number = hijriDayNumber(year, month ?? 1, day)
    return number === undefined ? undefined : { ...dayExtent(number), isApproximate: true }
  }
  const first = hijriMonthStart(year, month ?? 1)
  const next = hijriMonthStart(month === null ? year + 1 : year, month === null ? 1 : month + 1)
  if (first === undefined || next === undefined) return undefined
  return { first, last: next - 1, grain: 'days', isApproximate: true }
}

function jalaliExtent({ year, month, day }: Fields): Extent | undefined {
  const first = jalaliDayNumber(year, month ?? 1, day ?? 1)
  if (first === undefined) return undefined
  if (day !== null) return dayExtent(first)
  const end = month ?? 12
  const last = jalaliDayNumber(year, end, daysInJalaliMonth(year, end))
  return last === undefined ? undefined : { first, last, grain: 'days' }
}

/** The year of the reference in a calendar. */
function yearOf(calendar: CalendarName, reference: number): number | undefined {
  const gregorian = civilDay(reference).year
  if (calendar === 'gregorian') return gregorian
  return calendar === 'hijri' ? hijriDay(reference)?.year : jalaliDay(reference, gregorian).year
}

/** September of last year. */
function counted(date: CalendarExpression, reference: number, step: Step): Understood | undefined {
  const year = yearOf(date.calendar, reference)
  if (year === undefined) return undefined
  return fieldsAs({ ...date, year: year + step }, [{ kind: 'counted-from', reference: isoOf(reference) }])
}

/** The year that is meant where none is written: the one whose weekday fits, the last, the next or the nearest. */
function yearless(date: CalendarExpression, context: Context, reference: number): Understood | undefined {
  const year = yearOf(date.calendar, reference)
  if (year === undefined) return undefined
  const candidates = [-1, 0, 1].flatMap(step => {
    const extent = extentOf({ ...date, year: year + step })
    return extent === undefined ? [] : [{ year: year + step, extent }]
  })
  const chosen = chosenYear(date, candidates, context, reference)
  if (chosen === undefined) return undefined
  const { by, candidate } = chosen
  const reason: Reason = {
    kind: 'year-from-reference',
    year: candidate.year,
    reference: isoOf(reference),
    by,
  }
  return fieldsAs({ ...date, year: candidate.year }, [reason])
}

/** Nobody leaves out the year of a day that is further ahead than this, in days. */
const farAhead = 250

/** A day that is to come counts as this many times as far away: news tells what has been, and says so of what has not. */
const ahead = 2

interface Candidate {
  readonly year: number
  readonly extent: Extent
}

function chosenYear(
  date: CalendarExpression,
  candidates: readonly Candidate[],
  { tense }: Context,
  reference: number,
): { readonly candidate: Candidate; readonly by: YearChoice } | undefined {
  const as = (by: YearChoice, candidate: Candidate | undefined) => candidate && { candidate, by }
  const distance = ({ extent }: Candidate) =>
    Math.max(0, ahead * (extent.first - reference), reference - extent.last)
  const nearest = [...candidates].sort((left, right) => distance(left) - distance(right))
  if (date.step?.step === -1)
    return as(
      'last',
      candidates.findLast(({ extent }) => extent.last < reference),
    )
  if (date.step?.step === 1)
    return as(
      'next',
      candidates.find(({ extent }) => extent.first > reference),
    )
  const fitting = nearest.find(({ extent }) => weekdayOf(extent.first) === date.weekday)
  if (date.weekday !== null && date.day !== null && fitting !== undefined) return as('weekday', fitting)
  const coming = candidates.find(
    ({ extent }) => extent.last >= reference && extent.first - reference <= farAhead,
  )
  if (tense === 'future' && coming !== undefined) return as('next', coming)
  const own = candidates.find(({ year }) => year === yearOf(date.calendar, reference))
  return as('nearest', tense === 'none' ? (own ?? nearest[0]) : nearest[0])
}

/** The 5th of this month; Friday the 15th of the month that is nearest by and has one. */
function dayWithoutMonth(date: CalendarExpression, { reference, tense }: Context): Understood | undefined {
  const { day, step, weekday } = date
  if (reference === null || day === null) return undefined
  const own = civilDay(reference)
  const steps = step !== null ? [step.step] : tense === 'future' ? [0, 1, 2, -1] : [0, -1, 1, -2, 2]
  const days = steps.flatMap(each => {
    const { year, month } = monthAway(own, each)
    return day <= daysInMonth(year, month) ? [{ year, month, number: dayNumber(year, month, day) }] : []
  })
  const chosen = days.find(each => weekday === null || weekdayOf(each.number) === weekday) ?? days[0]
  if (chosen === undefined) return undefined
  const month = `${fourDigits(chosen.year)}-${twoDigits(chosen.month)}`
  return {
    extent: dayExtent(chosen.number),
    reasons: [{ kind: 'month-from-reference', month, reference: isoOf(reference) }],
  }
}
