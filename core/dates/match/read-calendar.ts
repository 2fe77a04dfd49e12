/** Dates of a calendar: day, month and year in words, in the orders that languages have. */
import type { CalendarName, MonthSense, Step } from '../words/sense.ts'
import { type CalendarExpression, unsaid } from './expression.ts'
import { numericDate } from './read-numeric.ts'
import type { Match, NumberMatch, Reader } from './reader.ts'

/** A month with its second name, where it has one. */
export interface MonthMatch {
  readonly month: number
  readonly other: number | null
  readonly calendar: CalendarName
  readonly weak: MonthSense['weak']
  readonly to: number
}

interface YearMatch {
  readonly year: number
  readonly calendar: CalendarName | null
  readonly to: number
}

const dashes = '-–—‑'

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
  if (month.weak !== undefined && !isDayAndMonth(reader, at, month)) return undefined
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

/** A word that is also a month is one behind a day, unless it is the verb of a sentence that has counted something. */
function isDayAndMonth(reader: Reader, at: number, month: MonthMatch): boolean {
  if (month.weak === 'word') return true
  return (
    yearBehind(reader, month.to) !== undefined || reader.is(at - 1, 'on') || month.calendar === 'gregorian'
  )
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

/** The date with the year, the era or the step that stands behind it. */
function withYear(reader: Reader, date: CalendarExpression, at: number): Match<CalendarExpression> {
  const year = yearBehind(reader, at, date.calendar)
  if (year !== undefined) {
    const calendar = date.calendar === 'gregorian' ? (year.calendar ?? date.calendar) : date.calendar
    return { expression: { ...date, calendar, year: year.year }, from: at, to: year.to }
  }
  const near = stepBehind(reader, at)
  if (near !== undefined) return { expression: { ...date, step: near.step }, from: at, to: near.to }
  return { expression: date, from: at, to: at }
}

interface StepMatch {
  readonly step: { readonly unit: 'year' | 'named-month'; readonly step: Step }
  readonly to: number
}

/** September last, September of last year. */
function stepBehind(reader: Reader, at: number): StepMatch | undefined {
  const after = reader.sense(at, 'step')
  if (after !== undefined && after.side !== 'before')
    return { step: { unit: 'named-month', step: after.step }, to: at + 1 }
  const next = reader.past(at, ['of'])
  const isYear = (place: number) => reader.sense(place, 'unit')?.unit === 'year'
  const behind = isYear(next) ? reader.sense(next + 1, 'step') : undefined
  const before = isYear(next + 1) ? reader.sense(next, 'step') : undefined
  const step = behind ?? before
  return step === undefined ? undefined : { step: { unit: 'year', step: step.step }, to: next + 2 }
}

/** The year behind a month: 2024, , 2024, عام 2024, of 2024, ألفين وثمانية عشر, 1445هـ. */
export function yearBehind(
  reader: Reader,
  at: number,
  calendar: CalendarName = 'gregorian',
): YearMatch | undefined {
  const marked = reader.isMark(at, `/.${dashes}`) && reader.isGlued(at + 1) ? at + 1 : reader.pastComma(at)
  const next = reader.past(marked, ['of', 'from'])
  const hasWord = reader.sense(next, 'unit')?.unit === 'year'
  const start = hasWord ? next + 1 : next
  const number = reader.number(start)
  if (number === undefined) return shortYear(reader, at, calendar)
  const isYear =
    number.digits === 0
      ? number.value >= 1000 && number.value < 2200
      : number.digits === 4 || (hasWord && number.digits === 3)
  if (!isYear || number.value > 2200 || (number.digits > 0 && !isFree(reader, start)))
    return shortYear(reader, at, calendar)
  return withEra(reader, number.value, number.to)
}

/** Nothing behind the year makes it another number; what stands before it is known. */
function isFree(reader: Reader, at: number): boolean {
  if (reader.isMark(at + 1, '%٪')) return false
  return !(
    reader.isMark(at + 1, ':.,/-') &&
    reader.isGlued(at + 1) &&
    reader.isGlued(at + 2) &&
    reader.tokens[at + 2]?.kind === 'number'
  )
}

/** Two digits, as Persian writes its years. */
function shortYear(reader: Reader, at: number, calendar: CalendarName): YearMatch | undefined {
  const token = reader.tokens[at]
  if (calendar !== 'jalali' || token?.kind !== 'number' || token.text.length !== 2 || !isFree(reader, at))
    return undefined
  return { year: token.value + (token.value < 50 ? 1400 : 1300), calendar, to: at + 1 }
}

/** Behind a year: its era, and the word year where a language puts it there. */
export function withEra(reader: Reader, year: number, at: number): YearMatch {
  const bracket = reader.isMark(at, '(') && reader.is(at + 1, 'era') && reader.isMark(at + 2, ')') ? 1 : 0
  const era = reader.sense(at + bracket, 'era')
  const isEra = era !== undefined && (era.calendar !== 'gregorian' || year >= 1000)
  const past = isEra ? at + 1 + 2 * bracket : at
  const unit = reader.sense(past, 'unit')
  const isWord =
    unit?.unit === 'year' &&
    !reader.tokens[past]?.hasAnd &&
    !/^[\u0600-\u06ff]/.test(reader.tokens[past]?.text ?? '')
  const dot = isWord && reader.isMark(past + 1, '.') && (reader.tokens[past]?.text.length ?? 0) <= 2 ? 1 : 0
  return { year, calendar: isEra ? era.calendar : null, to: isWord ? past + 1 + dot : past }
}

function yearAlone(reader: Reader, at: number): Match<CalendarExpression> | undefined {
  const unit = reader.sense(at, 'unit')
  const hasWord = unit?.unit === 'year' && unit.count === 1
  const start = hasWord ? at + 1 : at
  const number = reader.number(start)
  if (number === undefined || reader.is(at - 1, 'number-label')) return undefined
  if (number.digits > 0 && reader.isPartOfMore(start)) return undefined
  const era = withEra(reader, number.value, number.to)
  const inDigits = hasWord
    ? number.digits >= 3
    : number.digits === 4 && isYearByItself(reader, start, number.value, era)
  const isSaid =
    number.digits === 0 ? number.value >= 1000 && (hasWord || isYearInWords(reader, start, number)) : inDigits
  if (!isSaid || number.value > 2200) return undefined
  if (isBeforeChrist(reader, number.to))
    return { expression: { ...unsaid, year: 1 - number.value }, from: at, to: number.to + 2 }
  return {
    expression: { ...unsaid, calendar: era.calendar ?? calendarOf(reader, number.value), year: number.value },
    from: at,
    to: era.to,
  }
}

/** There is no year 0 but in EDTF, where it is the first before Christ. */
function isBeforeChrist(reader: Reader, at: number): boolean {
  return reader.tokens[at]?.text === 'قبل' && reader.tokens[at + 1]?.text === 'الميلاد'
}

/** في ألفين وعشرين: more than a round number, behind a word for in, and counting nothing. */
function isYearInWords(reader: Reader, at: number, { value, to }: NumberMatch): boolean {
  return reader.is(at - 1, 'in') && value % 100 !== 0 && !reader.isPlainWord(to) && !reader.is(to, 'unit')
}

/** Which calendar a year is of that is told without a month: only the word for Persian years is taken for one. */
function calendarOf(reader: Reader, year: number): CalendarName {
  return reader.oldYears === 'jalali' && year >= 1250 && year <= 1450 ? 'jalali' : 'gregorian'
}

/** Four digits are a year where a word before them or an era behind them says so, and no noun makes them a count. */
function isYearByItself(reader: Reader, at: number, value: number, era: YearMatch): boolean {
  if (era.calendar === 'hijri' || era.calendar === 'jalali') return value >= 1250 && value <= 1600
  const isModern = value >= 1900 && value <= 2099
  if (reader.isOneDate) return true
  if (era.calendar === 'gregorian')
    return isModern && (reader.isGlued(at + 1) || (reader.tokens[at + 1]?.text.length ?? 0) > 1)
  if (era.to > at + 1) return isModern
  if (!isModern || reader.is(at + 1, 'unit')) return false
  const isCued = reader.is(at - 1, 'in') || reader.tokens[at]?.hasAnd === true
  return isCued && !(value % 100 === 0 && reader.tokens[at + 1]?.kind === 'word')
}

function yearInBrackets(reader: Reader, at: number): Match<CalendarExpression> | undefined {
  const token = reader.tokens[at + 1]
  const isYear =
    token?.kind === 'number' && token.text.length === 4 && token.value >= 1900 && token.value <= 2099
  if (!isYear || !reader.isMark(at + 2, ')') || reader.is(at - 1, 'number-label')) return undefined
  return { expression: { ...unsaid, year: token.value }, from: at + 1, to: at + 2 }
}
