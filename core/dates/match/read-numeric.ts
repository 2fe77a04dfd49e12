/** Dates in digits alone: 2024-09-27, 27/9/2024, 27.09.24, 9/2024. */
import { daysInMonth } from '../calendar/civil.ts'
import type { DayMonthOrder } from '../reading.ts'
import type { CalendarName } from '../words/sense.ts'
import { type CalendarExpression, unsaid } from './expression.ts'
import type { Match, Reader } from './reader.ts'

/** A digit group, with how many digits it has. */
interface Group {
  readonly value: number
  readonly digits: number
}

/** A date of two or three groups of digits. What more hangs on it, as in a telephone number or a version, is none. */
export function numericDate(reader: Reader, at: number): Match<CalendarExpression> | undefined {
  const separator = reader.mark(at + 1)
  if (separator === '' || !'/-.‑–'.includes(separator) || hangsOnMore(reader, at)) return undefined
  const first = group(reader, at)
  const second = group(reader, at + 2)
  if (first === undefined || second === undefined || !isTight(reader, at + 1, separator)) return undefined
  const isThree = reader.mark(at + 3) === separator && isTight(reader, at + 3, separator)
  const third = isThree ? group(reader, at + 4) : undefined
  const to = third === undefined ? at + 3 : at + 5
  if (goesOn(reader, to)) return undefined
  const read =
    third === undefined ? ofTwo(reader, at, [first, second]) : ofThree(reader, to, [first, second, third])
  return read && { ...read, from: at }
}

function group(reader: Reader, at: number): Group | undefined {
  const token = reader.tokens[at]
  if (token?.kind !== 'number' || token.value < 0) return undefined
  return { value: token.value, digits: token.text.length }
}

/** Blanks may stand around a slash only. */
function isTight(reader: Reader, at: number, separator: string): boolean {
  return separator === '/' || (reader.isGlued(at) && reader.isGlued(at + 1))
}

function hangsOnMore(reader: Reader, at: number): boolean {
  if (reader.is(at - 1, 'number-label')) return true
  if (!reader.isGlued(at)) return reader.isMark(at - 1, '+#№')
  return reader.tokens[at - 1]?.kind === 'word'
    ? isLetterOfNumber(reader, at - 1)
    : reader.isMark(at - 1, '/-.:+#_\\$€£')
}

/** v2.3.2024; but وفي27/9/2024 is a missing blank. */
function isLetterOfNumber(reader: Reader, at: number): boolean {
  return /^[a-z]/.test(reader.tokens[at]?.text ?? '')
}

function goesOn(reader: Reader, at: number): boolean {
  if (!reader.isGlued(at)) return reader.isMark(at, '%٪')
  if (reader.isMark(at, '%٪_')) return true
  return reader.isMark(at, '/-.') && reader.isGlued(at + 1) && reader.tokens[at + 1]?.kind === 'number'
}

function ofThree(
  reader: Reader,
  end: number,
  [first, second, third]: readonly [Group, Group, Group],
): Match<CalendarExpression> | undefined {
  const era = reader.sense(end, 'era')
  const to = era === undefined ? end : end + 1
  if (first.digits === 4 && second.digits <= 2 && third.digits <= 2) {
    const calendar = calendarOf(reader, first.value, era?.calendar)
    return found({ calendar, year: first.value, month: second.value, day: third.value }, to)
  }
  if (first.digits > 2 || second.digits > 2) return undefined
  const year = yearOf(third, first, second)
  if (year === undefined) return undefined
  const calendar = calendarOf(reader, year, era?.calendar)
  if (calendar !== 'gregorian') return found({ calendar, year, month: second.value, day: first.value }, to)
  return eitherWay(year, first.value, second.value, to)
}

/** Two digits of a year are believed where day and month have two digits as well. */
function yearOf(third: Group, first: Group, second: Group): number | undefined {
  if (third.digits === 4) return third.value
  const isShort = third.digits === 2 && first.digits + second.digits >= 3
  return isShort ? third.value + (third.value <= 50 ? 2000 : 1900) : undefined
}

/** Years of the fourteenth and fifteenth century are Hijri ones, or Persian ones, where digits are all there is. */
function calendarOf(reader: Reader, year: number, era: CalendarName | undefined): CalendarName {
  if (era !== undefined) return era
  return year >= 1300 && year <= 1500 ? reader.oldYears : 'gregorian'
}

/** Day and month, whichever comes first; where both may be both, that is kept. */
function eitherWay(
  year: number | null,
  first: number,
  second: number,
  to: number,
): Match<CalendarExpression> | undefined {
  if (second > 12) return withOrder(found({ year, month: first, day: second }, to), 'month-first')
  const isEither = first <= 12 && first !== second
  const match = found({ year, month: second, day: first }, to)
  if (first > 12) return withOrder(match, 'day-first')
  return match && { ...match, expression: { ...match.expression, isEither } }
}

function withOrder(
  match: Match<CalendarExpression> | undefined,
  writtenOrder: DayMonthOrder,
): Match<CalendarExpression> | undefined {
  return match && { ...match, writtenOrder }
}

function found(
  date: Pick<CalendarExpression, 'year' | 'month' | 'day'> & { readonly calendar?: CalendarName },
  to: number,
): Match<CalendarExpression> | undefined {
  const expression = { ...unsaid, ...date }
  const { year, month, day, calendar } = expression
  if (month === null || month < 1 || month > 12 || day === 0) return undefined
  if (year !== null && (year < 1000 || year > 2200)) return undefined
  if (day !== null && day > (calendar === 'gregorian' ? daysInMonth(year ?? 2000, month) : 31))
    return undefined
  return { expression, from: to, to }
}

function ofTwo(
  reader: Reader,
  at: number,
  [first, second]: readonly [Group, Group],
): Match<CalendarExpression> | undefined {
  const isDot = reader.mark(at + 1) === '.'
  if (second.digits === 4 && first.digits <= 2 && !isDot)
    return isModern(second.value)
      ? found({ year: second.value, month: first.value, day: null }, at + 3)
      : undefined
  if (first.digits === 4 && second.digits === 2 && !isDot)
    return isModern(first.value)
      ? found({ year: first.value, month: second.value, day: null }, at + 3)
      : undefined
  if (first.digits > 2 || second.digits > 2) return undefined
  return isDayAndMonth(reader, at, first, second)
    ? eitherWay(null, first.value, second.value, at + 3)
    : undefined
}

function isModern(year: number): boolean {
  return year >= 1900 && year <= 2100
}

/** Two small numbers are a score or a fraction, unless a word before them says that they are a day. */
function isDayAndMonth(reader: Reader, at: number, first: Group, second: Group): boolean {
  if (first.value > 31 || second.value > 31 || (first.value > 12 && second.value > 12)) return false
  const isNamed = reader.is(at - 1, 'weekday') || reader.is(at - 1, 'day-label') || isDated(reader, at - 1)
  if (isNamed || reader.isOneDate) return true
  if (reader.mark(at + 1) !== '/' || !reader.is(at - 1, 'on')) return false
  return !reader.isPlainWord(at + 3) || Math.max(first.value, second.value) > 12
}

function isDated(reader: Reader, at: number): boolean {
  return reader.is(at, 'on') && /^(تاريخ|بتاريخ|dated)$/.test(reader.tokens[at]?.text ?? '')
}
