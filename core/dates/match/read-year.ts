/** Years: behind a month, or alone where a word or an era says that digits are one. */
import type { CalendarName, Step } from '../words/sense.ts'
import { type CalendarExpression, unsaid } from './expression.ts'
import { dashes, type Match, type NumberMatch, type Reader } from './reader.ts'

interface YearMatch {
  readonly year: number
  readonly calendar: CalendarName | null
  readonly to: number
}

/** The date with the year, the era or the step that stands behind it. */
export function withYear(reader: Reader, date: CalendarExpression, at: number): Match<CalendarExpression> {
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

/** A year with nothing more: عام 2024, in 2024, 1445هـ, 2024م. */
export function yearAlone(reader: Reader, at: number): Match<CalendarExpression> | undefined {
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

/** (1999). */
export function yearInBrackets(reader: Reader, at: number): Match<CalendarExpression> | undefined {
  const token = reader.tokens[at + 1]
  const isYear =
    token?.kind === 'number' && token.text.length === 4 && token.value >= 1900 && token.value <= 2099
  if (!isYear || !reader.isMark(at + 2, ')') || reader.is(at - 1, 'number-label')) return undefined
  return { expression: { ...unsaid, year: token.value }, from: at + 1, to: at + 2 }
}
