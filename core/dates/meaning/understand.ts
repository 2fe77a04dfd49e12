/** What a date means where it stands: EDTF, what it was counted from, and what disagrees. */
import { daysInMonth, isoOf, twoDigits, weekdayOf } from '../calendar/civil.ts'
import type { CalendarExpression, ClockTime, Expression } from '../match/expression.ts'
import type { Conflict, DateKind, DateReading, Reason } from '../reading.ts'
import { understandCalendar } from './calendar-days.ts'
import type { Context, Understood } from './context.ts'
import {
  understandCentury,
  understandDayWord,
  understandDecade,
  understandDistance,
  understandNth,
  understandPart,
  understandSeason,
  understandStretch,
  understandUnit,
  understandWeekday,
} from './counted.ts'
import { dayExtent, type Extent, edtfOf, intervalOf } from './extent.ts'

/** The reading of an expression; `undefined` where it is no date after all: a day that no calendar has. */
export function understand(expression: Expression, context: Context): DateReading | undefined {
  switch (expression.kind) {
    case 'recurring':
      return { ...plain, edtf: null, kind: 'recurring', reasons: [] }
    case 'calendar':
      return calendarReading(expression, context)
    case 'corresponding':
      return correspondingReading(expression.first, expression.second, context)
    case 'range':
      return rangeReading(expression.from, expression.to, context)
    case 'clock':
      return clockReading(expression.time, expression.on, context)
    default: {
      const understood = understoodOf(expression, context)
      if (understood !== undefined)
        return reading(
          kindOf(expression, understood.extent),
          understood,
          weekdayConflict(expression, understood.extent),
        )
      return context.reference === null && isCounted(expression) ? uncounted : undefined
    }
  }
}

const plain = { conflict: null, choices: [] } as const

const uncounted: DateReading = { ...plain, edtf: null, kind: 'relative', reasons: [{ kind: 'no-reference' }] }

function isCounted({ kind }: Expression): boolean {
  return kind !== 'nth' && kind !== 'decade' && kind !== 'century'
}

/** A conflict makes the reading uncertain, and EDTF says so. */
function reading(
  kind: DateKind,
  { extent, reasons }: Understood,
  conflict: Conflict | null = null,
): DateReading {
  return {
    ...plain,
    edtf: edtfOf(conflict === null ? extent : { ...extent, isUncertain: true }),
    kind,
    conflict,
    reasons,
  }
}

/** What an expression covers, for those that are one stretch of days. */
function understoodOf(expression: Expression, context: Context): Understood | undefined {
  const { reference } = context
  switch (expression.kind) {
    case 'calendar':
      return understandCalendar(expression, context)
    case 'decade':
      return understandDecade(expression)
    case 'century':
      return understandCentury(expression)
    case 'season':
      return understandSeason(
        expression,
        expression.year === null ? undefined : understoodOf(expression.year, context),
        reference,
      )
    case 'part': {
      const whole = understoodOf(expression.of, context)
      return whole && understandPart(expression, whole)
    }
    case 'nth':
      return nthUnderstood(expression, context)
    default:
      return reference === null ? undefined : countedUnderstood(expression, reference, context)
  }
}

function nthUnderstood(
  expression: Extract<Expression, { kind: 'nth' }>,
  context: Context,
): Understood | undefined {
  const isOfMonth = 'weekday' in expression.what
  const of = expression.of ?? ({ kind: 'unit', unit: isOfMonth ? 'month' : 'year', step: 0 } as const)
  const whole = understoodOf(of, context)
  return whole && understandNth(expression, whole)
}

function countedUnderstood(
  expression: Expression,
  reference: number,
  { tense }: Context,
): Understood | undefined {
  switch (expression.kind) {
    case 'day-word':
      return understandDayWord(expression, reference)
    case 'weekday':
      return understandWeekday(expression, reference, tense)
    case 'distance':
      return understandDistance(expression, reference)
    case 'unit':
      return understandUnit(expression, reference)
    case 'stretch':
      return understandStretch(expression, reference)
    default:
      return undefined
  }
}

function kindOf(expression: Expression, extent: Extent): DateKind {
  switch (expression.kind) {
    case 'part':
    case 'nth':
      return expression.of !== null && kindOf(expression.of, extent) === 'relative'
        ? 'relative'
        : kindOfGrain(extent)
    case 'season':
      return expression.year === null || expression.year.kind === 'unit' ? 'relative' : 'range'
    case 'calendar':
      return expression.step === null ? kindOfGrain(extent) : 'relative'
    case 'decade':
    case 'century':
      return 'range'
    default:
      return 'relative'
  }
}

function kindOfGrain({ grain }: Extent): DateKind {
  return grain === 'day' || grain === 'month' || grain === 'year' ? grain : 'range'
}

/** The weekday that is written beside a day and is not the day's. */
function weekdayConflict(expression: Expression, extent: Extent): Conflict | null {
  const written = expression.kind === 'calendar' || expression.kind === 'day-word' ? expression.weekday : null
  const actual = weekdayOf(extent.first)
  return written === null || extent.grain !== 'day' || written === actual
    ? null
    : { kind: 'weekday', written, actual }
}

function calendarReading(date: CalendarExpression, context: Context): DateReading | undefined {
  if (date.otherMonth !== null && date.month !== null)
    return twoMonths(date, date.month, date.otherMonth, context)
  if (date.isEither) return eitherOrder(date, context)
  const understood = understandCalendar(date, context)
  if (understood === undefined) return context.reference === null ? withoutYear(date) : undefined
  const conflict = weekdayConflict(date, understood.extent)
  const fits = date.weekday !== null && conflict === null && understood.extent.grain === 'day'
  const reasons: readonly Reason[] = fits
    ? [...understood.reasons, { kind: 'weekday-fits', weekday: date.weekday }]
    : understood.reasons
  return reading(kindOf(date, understood.extent), { extent: understood.extent, reasons }, conflict)
}

/** A day of a month of no known year; EDTF leaves the year open. */
function withoutYear({ calendar, month, day, step }: CalendarExpression): DateReading | undefined {
  if (calendar !== 'gregorian' || month === null || step !== null) return uncounted
  if (day !== null && day > daysInMonth(2000, month)) return undefined
  const edtf = `XXXX-${twoDigits(month)}${day === null ? '' : `-${twoDigits(day)}`}`
  return { ...plain, edtf, kind: day === null ? 'month' : 'day', reasons: [{ kind: 'no-reference' }] }
}

/** Two names for the month that are not of the same month: it is one of both. */
function twoMonths(
  date: CalendarExpression,
  first: number,
  second: number,
  context: Context,
): DateReading | undefined {
  const readings = [first, second].flatMap(
    month => calendarReading({ ...date, month, otherMonth: null }, context) ?? [],
  )
  return oneOf(readings, { kind: 'months', months: [first, second] }, [])
}

/** 03/04/2024: as other dates have it, or one of both. */
function eitherOrder(date: CalendarExpression, context: Context): DateReading | undefined {
  const dayFirst = { ...date, isEither: false }
  const monthFirst = { ...dayFirst, month: date.day, day: date.month }
  if (context.order !== null) {
    const { order, by } = context.order
    const read = calendarReading(order === 'day-first' ? dayFirst : monthFirst, context)
    return read && { ...read, reasons: [...read.reasons, { kind: 'order', order, by }] }
  }
  const readings = [dayFirst, monthFirst].flatMap(each => calendarReading(each, context) ?? [])
  const fitting = date.weekday === null ? [] : readings.filter(({ conflict }) => conflict === null)
  if (fitting.length === 1) return fitting[0]
  return oneOf(readings, null, [{ kind: 'order-unknown' }])
}

/** One of several readings, which of them is not known: an EDTF set. */
function oneOf(
  readings: readonly DateReading[],
  conflict: Conflict | null,
  reasons: readonly Reason[],
): DateReading | undefined {
  const [first] = readings
  if (first === undefined) return undefined
  const choices = [
    ...new Set(readings.flatMap(({ edtf }) => (edtf === null ? [] : [edtf.replace(/[?~%]/g, '')]))),
  ]
  // None of them has a day to be counted from, and which of them it is is unknown as well.
  if (choices.length === 0) return { ...first, conflict: conflict ?? first.conflict }
  return {
    edtf: choices.length === 1 ? uncertain(choices[0] ?? '') : `[${choices.toSorted().join(',')}]`,
    kind: first.kind,
    conflict: conflict ?? first.conflict,
    reasons: [...first.reasons, ...reasons],
    choices,
  }
}

/** EDTF has no mark of doubt for a date without its year; that its parts contradict each other is told beside it. */
function uncertain(edtf: string): string {
  return edtf.startsWith('XXXX') ? edtf : `${edtf}?`
}

/** The Gregorian day is exact, and the other agrees to within a day, or it is told that they do not. */
function correspondingReading(
  first: CalendarExpression,
  second: CalendarExpression,
  context: Context,
): DateReading | undefined {
  const [gregorian, other] = first.calendar === 'gregorian' ? [first, second] : [second, first]
  const main = calendarReading({ ...gregorian, weekday: gregorian.weekday ?? other.weekday }, context)
  const [day, otherDay] = [understandCalendar(gregorian, context), otherWithYear(other, gregorian, context)]
  if (main === undefined || otherDay === undefined) return main ?? calendarReading(other, context)
  if (day === undefined) return main
  const reasons = [...main.reasons, ...otherDay.reasons]
  if (Math.abs(day.extent.first - otherDay.extent.first) <= 1) return { ...main, reasons }
  const edtf = [edtfOf(day.extent), edtfOf(otherDay.extent)] as const
  return { ...main, reasons, ...oneOf([main, { ...main, edtf: edtf[1] }], { kind: 'calendars', edtf }, []) }
}

/** A Hijri day without its year is the one nearest to the day that it corresponds to. */
function otherWithYear(
  other: CalendarExpression,
  gregorian: CalendarExpression,
  context: Context,
): Understood | undefined {
  const day = understandCalendar(gregorian, context)
  return understandCalendar(other, {
    ...context,
    reference: day?.extent.first ?? context.reference,
    tense: 'past',
  })
}

function rangeReading(from: Expression, to: Expression, context: Context): DateReading | undefined {
  const end = understoodOf(to, context)
  if (end === undefined) return context.reference === null ? uncounted : undefined
  const start = startOf(from, end, context)
  if (start === undefined || start.extent.first > end.extent.last) return undefined
  const conflict = weekdayConflict(from, start.extent) ?? weekdayConflict(to, end.extent)
  const kind = to.kind === 'calendar' && to.step === null ? 'range' : 'relative'
  const mark = conflict === null ? {} : ({ isUncertain: true } as const)
  const edtf = intervalOf({ ...start.extent, ...mark }, { ...end.extent, ...mark })
  return { ...plain, edtf, kind, conflict, reasons: end.reasons }
}

/** A range begins before it ends, also where neither end has a year or a week. */
function startOf(from: Expression, end: Understood, context: Context): Understood | undefined {
  const isOpen =
    from.kind === 'calendar'
      ? from.year === null && from.step === null
      : from.kind === 'weekday' && from.week === null && from.step === null
  if (!isOpen) return understoodOf(from, context)
  if (from.kind === 'weekday') {
    const behind = (weekdayOf(end.extent.first) - from.weekday + 7) % 7
    return { extent: dayExtent(end.extent.first - behind), reasons: end.reasons }
  }
  if (from.kind !== 'calendar') return undefined
  const before = { ...context, reference: end.extent.last, tense: 'past' } as const
  if (from.month === null) return understandCalendar(from, before)
  return understandCalendar(
    { ...from, step: { unit: 'named-month', step: -1 } },
    { ...context, reference: end.extent.last + 1 },
  )
}

/** A time without a day is of the day of the reference. */
function clockReading(time: ClockTime, on: Expression | null, context: Context): DateReading | undefined {
  const day = on === null ? todayOf(context) : understand(on, context)
  if (day === undefined) return undefined
  const reasons: readonly Reason[] =
    time.zone === null ? day.reasons : [...day.reasons, { kind: 'zone', minutes: time.zone }]
  const isDay = day.edtf !== null && /^\d{4}-\d\d-\d\d$/.test(day.edtf)
  return {
    ...day,
    kind: isDay || on === null ? 'time' : day.kind,
    edtf: isDay ? `${day.edtf}T${clockText(time)}` : day.edtf,
    reasons,
  }
}

function todayOf({ reference }: Context): DateReading {
  if (reference === null) return { ...uncounted, kind: 'time' }
  const reasons: readonly Reason[] = [{ kind: 'counted-from', reference: isoOf(reference) }]
  return { ...plain, edtf: edtfOf(dayExtent(reference)), kind: 'time', reasons }
}

function clockText({ hour, minute, second, zone }: ClockTime): string {
  const text = `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(Math.min(second, 59))}`
  if (zone === null) return text
  if (zone === 0) return `${text}Z`
  const size = Math.abs(zone)
  return `${text}${zone < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}
