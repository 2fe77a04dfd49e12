/** Dates of a calendar: day, month and year in words, in the orders that languages have. */
import type { CalendarName, MonthSense } from '../words/sense.ts'
import { type CalendarExpression, unsaid } from './expression.ts'
import { numericDate } from './read-numeric.ts'
import { withYear, yearAlone, yearBehind, yearInBrackets } from './read-year.ts'
import { dashes, type Match, type NumberMatch, type Reader } from './reader.ts'

/** A month with its second name, where it has one. */
export interface MonthMatch {
  readonly month: number
  readonly other: number | null
  readonly calendar: CalendarName
  readonly weak: MonthSense['weak']
  readonly to: number
}

/** A day, a month or a year, with the weekday before it. Behind the dash of a range a number is whole. */
export function calendarDate(
  reader: Reader,
  at: number,
  { isBehindDash = false } = {},
): Match<CalendarExpression> | undefined {
  const weekday = reader.sense(at, 'weekday')
  const start = weekday === undefined ? at : afterWeekday(reader, at + 1)
  const date = isBehindDash ? dayFirst(reader, start, true) : bareDate(reader, start)
  if (date === undefined && weekday?.weak && reader.is(at, 'month')) return monthFirst(reader, at)
  if (date === undefined) return weekday === undefined ? undefined : weekdayAndDay(reader, at)
  const { expression } = date
  if (weekday === undefined) return isGuarded(reader, at, expression) ? undefined : date
  if (expression.day === null) return weekdayAndDay(reader, at)
  const bracket = reader.mark(start - 1) === '(' && reader.mark(date.to) === ')' ? 1 : 0
  return { ...date, expression: { ...expression, weekday: weekday.weekday }, from: at, to: date.to + bracket }
}

/** Streets, movements and newspapers are called by days; laws have numbers. A year says that it is a date all the same. */
function isGuarded(reader: Reader, at: number, { year, step }: CalendarExpression): boolean {
  const isDayBefore = reader.tokens[at - 1]?.kind === 'number'
  const first = isDayBefore ? at - 2 : at - 1
  const before = reader.tokens[first]?.text === 'du' ? first - 1 : first
  return year === null && step === null && (reader.is(before, 'place') || reader.is(before, 'number-label'))
}

function afterWeekday(reader: Reader, at: number): number {
  const next = reader.past(
    reader.pastComma(reader.isMark(at, '.') ? at + 1 : at),
    ['day-label', 'on', 'corresponding'],
    2,
  )
  return reader.isMark(next, '(') ? next + 1 : next
}

/** Friday 15; Thursday, on the 21st: the day that has both, in the month nearest by. */
function weekdayAndDay(reader: Reader, at: number): Match<CalendarExpression> | undefined {
  const weekday = reader.sense(at, 'weekday')
  const day = reader.day(reader.past(at + 1, ['of', 'on']))
  if (weekday === undefined || day === undefined || (weekday.weak && !reader.is(at - 1, 'day-label')))
    return undefined
  const isCount = reader.is(day.to, 'unit') || reader.isPlainWord(day.to)
  if (
    (day.digits > 0 && isCount) ||
    (day.digits === 0 && !isDayInWords(day.value, day.isOrdinal)) ||
    isTime(reader, day.to)
  )
    return undefined
  if (day.digits > 0 && reader.isPartOfMore(day.to - 1)) return undefined
  return {
    expression: { ...unsaid, weekday: weekday.weekday, day: day.value },
    from: at,
    to: day.to,
  }
}

/** The first Friday is another thing than Friday the first. */
function isDayInWords(value: number, isOrdinal: boolean): boolean {
  return value > 5 || !isOrdinal
}

function isTime(reader: Reader, at: number): boolean {
  return reader.isMark(at, ':') || reader.is(at, 'half-day')
}

function bareDate(reader: Reader, at: number): Match<CalendarExpression> | undefined {
  const token = reader.tokens[at]
  if (token === undefined) return undefined
  if (token.kind === 'number') return numericDate(reader, at) ?? dayFirst(reader, at) ?? yearAlone(reader, at)
  if (token.senses.length === 0)
    return reader.mark(at) === '(' ? yearInBrackets(reader, at) : articleBeforeDay(reader, at)
  return dayFirst(reader, at) ?? monthFirst(reader, at) ?? yearAlone(reader, at)
}

/** الـ27 من أيلول: the article stands alone before digits. */
function articleBeforeDay(reader: Reader, at: number): Match<CalendarExpression> | undefined {
  const isArticle = /^[وفب]?ال$|^لل$/.test(reader.tokens[at]?.text ?? '') && reader.isGlued(at + 1)
  const date = isArticle ? dayFirst(reader, at + 1) : undefined
  return date === undefined ? undefined : { ...date, from: at }
}

function dayFirst(reader: Reader, at: number, isWhole = false): Match<CalendarExpression> | undefined {
  const day = reader.day(at)
  if (day === undefined || (!isWhole && isBoundBefore(reader, at))) return undefined
  const month = isDayName(reader, at, day) ? monthBehind(reader, day.to) : undefined
  if (month === undefined)
    return dayOfSaidMonth(reader, at, day.to, day.value, day.digits > 0 || day.isOrdinal)
  if (!isCertainMonth(reader, at, month)) return undefined
  const date = { ...unsaid, ...monthOf(month), day: day.value }
  return { ...withYear(reader, date, month.to), from: at }
}

/** 3/1/2024 is no first of anything; 10:30 is no day. */
function isBoundBefore(reader: Reader, at: number): boolean {
  return reader.tokens[at]?.kind === 'number' && reader.isPartOfMore(at) && !isMonthBehindMark(reader, at + 1)
}

function isMonthBehindMark(reader: Reader, at: number): boolean {
  return reader.isMark(at, `/.${dashes}`) && reader.is(at + 1, 'month')
}

/** صفر is zero too: behind a number it is a month where a year or a word before it says so. */
function isCertainMonth(reader: Reader, at: number, { weak, calendar, to }: MonthMatch): boolean {
  if (weak !== 'short' || calendar === 'gregorian') return true
  return yearBehind(reader, to) !== undefined || reader.is(at - 1, 'on')
}

/** In words a day is an ordinal: the three, in September, are no third. الأولى في سبتمبر is the first time of something. */
function isDayName(reader: Reader, at: number, { digits, to, isOrdinal }: NumberMatch): boolean {
  if (digits > 0) return true
  if (reader.tokens[to]?.text === 'في' || reader.tokens[to]?.hasClitic === true) return false
  return isOrdinal || reader.tokens[at]?.text.startsWith('ال') !== true
}

/** The month behind a day: 27 أيلول, 27th of September, 01-Nov-2024, الخامس من شهر أيلول. */
function monthBehind(reader: Reader, at: number): MonthMatch | undefined {
  const isMarked = isMonthBehindMark(reader, at)
  let next = isMarked ? at + 1 : reader.past(at, ['of'])
  if (reader.sense(next, 'unit')?.unit === 'month') next += 1
  if (reader.is(next, 'month')) return monthAt(reader, next)
  return undefined
}

/** The fifth of this month, 5 الجاري. */
function dayOfSaidMonth(
  reader: Reader,
  from: number,
  at: number,
  day: number,
  isCertain: boolean,
): Match<CalendarExpression> | undefined {
  const next = reader.past(at, ['of'])
  const hasMonth = reader.sense(next, 'unit')?.unit === 'month'
  const before = reader.sense(next, 'step')
  const step = hasMonth ? reader.sense(next + 1, 'step') : before
  if (step === undefined || !isCertain) return undefined
  if (!hasMonth && before?.side === 'before') {
    if (reader.sense(next + 1, 'unit')?.unit !== 'month') return undefined
    return { expression: { ...unsaid, day, step: { unit: 'month', step: before.step } }, from, to: next + 2 }
  }
  if (!hasMonth && !elliptic.has(reader.tokens[next]?.text ?? '')) return undefined
  return {
    expression: { ...unsaid, day, step: { unit: 'month', step: step.step } },
    from,
    to: next + (hasMonth ? 2 : 1),
  }
}

/** What stands for the whole of "of this month" and its like. */
const elliptic: ReadonlySet<string> = new Set([
  'الجاري',
  'المنصرم',
  'الماضي',
  'المقبل',
  'القادم',
  'الحالي',
  'الفائت',
])

function monthFirst(reader: Reader, at: number): Match<CalendarExpression> | undefined {
  const hasWord = reader.sense(at, 'unit')?.unit === 'month' && reader.is(at + 1, 'month')
  const month = reader.is(hasWord ? at + 1 : at, 'month') ? monthAt(reader, hasWord ? at + 1 : at) : undefined
  if (month === undefined) return undefined
  const date = { ...unsaid, ...monthOf(month) }
  const day = dayBehind(reader, month.to)
  const whole = withYear(reader, day === undefined ? date : { ...date, day: day.value }, day?.to ?? month.to)
  const { year, step, day: said } = whole.expression
  if (month.weak === 'short' && (said === null || year === null) && year === null && !hasWord)
    return undefined
  const isAlone = said === null && year === null && step === null
  const isCommonWord = month.weak === 'word' && !reader.isOneDate
  if (isCommonWord && isAlone && reader.tokens[at]?.hasClitic) return undefined // باب is no month
  if (isCommonWord && isAlone && !hasWord && !hasCue(reader, at)) return undefined
  if (isCommonWord && year === null && !isCapitalEnough(reader, at)) return undefined
  return { ...whole, from: at }
}

/** Months that are common words in English are written with a capital. */
function isCapitalEnough(reader: Reader, at: number): boolean {
  return !/^(may|march|april|june|august)$/.test(reader.tokens[at]?.text ?? '') || reader.isCapital(at)
}

function hasCue(reader: Reader, at: number): boolean {
  return (
    reader.is(at - 1, 'in') ||
    reader.is(at - 1, 'part') ||
    reader.is(at - 1, 'from') ||
    reader.is(at - 1, 'to')
  )
}

/** The day behind its month: September 27, مايو تسعة وعشرين. */
function dayBehind(reader: Reader, at: number): { readonly value: number; readonly to: number } | undefined {
  const article = /^ال$/.test(reader.tokens[at]?.text ?? '') ? 1 : 0
  const start = reader.is(at, 'on') && reader.tokens[at]?.text === 'the' ? at + 1 : at + article
  const day = reader.day(start)
  if (day === undefined || reader.tokens[start]?.hasAnd || isTime(reader, day.to)) return undefined
  if (day.digits > 0 && reader.isPartOfMore(start)) return undefined
  if (yearBehind(reader, day.to) !== undefined) return day
  const isCount = reader.is(day.to, 'unit') || (reader.isPlainWord(day.to) && !isLatin(reader, at - 1))
  return isCount || reader.is(day.to, 'month') ? undefined : day
}

function isLatin(reader: Reader, at: number): boolean {
  return /^[a-z]/.test(reader.tokens[at]?.text ?? '')
}

/** The month at `at`. Two names of one month are one; two that disagree are told, but two of one set are two months. */
export function monthAt(reader: Reader, at: number): MonthMatch | undefined {
  const first = reader.sense(at, 'month')
  if (first === undefined) return undefined
  const isShort = first.weak === 'short' && reader.mark(at + 1) === '.' && reader.isGlued(at + 1)
  const to = at + (isShort ? 2 : 1)
  const alone = { month: first.month, other: null, calendar: first.calendar, weak: first.weak, to }
  const isBracketed = reader.isMark(to, '([')
  const next = isBracketed || reader.isMark(to, `/\\${dashes}`) ? to + 1 : to
  const second = reader.sense(next, 'month')
  if (second === undefined || second.calendar !== first.calendar) return alone
  if (isBracketed && !reader.isMark(next + 1, ')]')) return alone
  const end = isBracketed ? next + 2 : next + 1
  if (sameMonth(reader, at, next)) return { ...alone, weak: undefined, to: end }
  if (!isBracketed && (first.sets & second.sets) !== 0) return alone
  return { ...alone, other: second.month, weak: undefined, to: end }
}

/** A name may be of several months: ماي and جوان are of one each, but abbreviations are not. */
function sameMonth(reader: Reader, first: number, second: number): boolean {
  const months = (at: number) =>
    (reader.tokens[at]?.senses ?? []).flatMap(sense => (sense.kind === 'month' ? [sense.month] : []))
  return months(first).some(month => months(second).includes(month))
}

function monthOf({ month, other, calendar }: MonthMatch) {
  return { calendar, month, otherMonth: other }
}
