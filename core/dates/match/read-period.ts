/** Stretches of the calendar: parts of a year or month, seasons, quarters, decades, centuries, the first week of a month. */
import type { Unit } from '../words/sense.ts'
import { type Expression, unsaid } from './expression.ts'
import { calendarDate } from './read-calendar.ts'
import { steppedUnit, unitStep } from './read-relative.ts'
import { yearBehind } from './read-year.ts'
import type { Match, Reader } from './reader.ts'

/** Early 2024, منتصف أيلول, أواخر العام الماضي, 2024 sonunda. */
export function partOf(reader: Reader, at: number): Match | undefined {
  const part = reader.sense(at, 'part')
  if (part === undefined) return undefined
  const hyphen = reader.isMark(at + 1, '-') ? 1 : 0
  const next = reader.past(at + 1 + hyphen, ['of', 'on'])
  const whole = period(reader, next) ?? thisOne(reader, next)
  if (whole === undefined) return undefined
  return { expression: { kind: 'part', part: part.part, of: whole.expression }, from: at, to: whole.to }
}

/** A part that stands behind its whole, as in Turkish. */
export function withPartBehind(reader: Reader, match: Match): Match {
  const part = reader.sense(match.to, 'part')
  const isTurkish = /^[a-z]/.test(reader.tokens[match.to]?.text ?? '') && part !== undefined
  if (
    !isTurkish ||
    !hasParts(match.expression) ||
    reader.text[reader.tokens[match.to]?.from ?? 0] === undefined
  )
    return match
  if (period(reader, match.to + 1) !== undefined) return match
  return {
    expression: { kind: 'part', part: part.part, of: match.expression },
    from: match.from,
    to: match.to + 1,
  }
}

function hasParts(expression: Expression): boolean {
  return (expression.kind === 'calendar' && expression.day === null) || expression.kind === 'unit'
}

/** Something that is longer than a day: a year, a month, last year, the nineties. */
function period(reader: Reader, at: number): Match | undefined {
  const stepped = unitStep(reader, at)
  if (stepped?.expression.kind === 'unit') return stepped
  const decade = decadeOf(reader, at) ?? centuryOf(reader, at)
  if (decade !== undefined) return decade
  const date = calendarDate(reader, at)
  if (date !== undefined && date.expression.day === null && date.expression.weekday === null) return date
  return yearOf(reader, at)
}

/** Four digits behind a word that already says that they are a year. */
function yearOf(reader: Reader, at: number): Match | undefined {
  const year = yearBehind(reader, at)
  if (year === undefined || year.year < 1000) return undefined
  const expression: Expression = { ...unsaid, calendar: year.calendar ?? 'gregorian', year: year.year }
  return { expression, from: at, to: year.to }
}

/** The end of the year: of this one. */
function thisOne(reader: Reader, at: number): Match | undefined {
  const unit = reader.sense(at, 'unit')
  const isWhole = unit?.unit === 'year' || unit?.unit === 'month'
  const isDefinite = reader.tokens[at]?.text.startsWith('ال') === true
  if (!isWhole || !isDefinite || unit.count !== 1) return undefined
  return { expression: { kind: 'unit', unit: unit.unit, step: 0 }, from: at, to: at + 1 }
}

/** Summer 2023, صيف العام الماضي, last summer, летом 2023 года. */
export function seasonOf(reader: Reader, at: number): Match | undefined {
  const before = reader.sense(at, 'step')
  if (before !== undefined && before.side !== 'after') {
    const season = reader.sense(at + 1, 'season')
    return season && { expression: seasonExpression(season.season, null, before.step), from: at, to: at + 2 }
  }
  const leading = leadingYear(reader, at)
  if (leading !== undefined) return leading
  const season = reader.sense(at, 'season')
  if (season === undefined) return undefined
  const step = reader.sense(at + 1, 'step')
  if (step !== undefined && step.side !== 'before')
    return { expression: seasonExpression(season.season, null, step.step), from: at, to: at + 2 }
  const next = reader.past(at + 1, ['of', 'on'])
  const year = yearOf(reader, next) ?? yearStep(reader, next)
  return year && { expression: seasonExpression(season.season, year.expression, null), from: at, to: year.to }
}

/** 2023 yazında. */
function leadingYear(reader: Reader, at: number): Match | undefined {
  const season = reader.sense(at + 1, 'season')
  const token = reader.tokens[at]
  if (season === undefined || token?.kind !== 'number' || token.text.length !== 4) return undefined
  const year: Expression = { ...unsaid, year: token.value }
  return { expression: seasonExpression(season.season, year, null), from: at, to: at + 2 }
}

function yearStep(reader: Reader, at: number): Match | undefined {
  const stepped = steppedUnit(reader, at)
  if (stepped?.unit !== 'year') return undefined
  return { expression: { kind: 'unit', unit: 'year', step: stepped.step }, from: at, to: stepped.to }
}

function seasonExpression(season: number, year: Expression | null, step: -1 | 0 | 1 | null): Expression {
  return { kind: 'season', season, year, step }
}

/** The nineties, تسعينيات القرن الماضي, the 1990s, années 90, 90-х. */
export function decadeOf(reader: Reader, at: number): Match | undefined {
  const word = reader.sense(at, 'decade')
  if (word !== undefined) {
    const next = reader.past(at + 1, ['of'])
    if (reader.is(next, 'age')) return undefined
    const isPast = reader.is(next, 'past-century')
    const century = isPast ? undefined : centuryOf(reader, next)
    const year = isPast
      ? 1900 + word.tens
      : century?.expression.kind === 'century'
        ? (century.expression.century - 1) * 100 + word.tens
        : null
    return {
      expression: { kind: 'decade', tens: word.tens, year },
      from: at,
      to: isPast ? next + 1 : (century?.to ?? at + 1),
    }
  }
  return decadeInDigits(reader, at)
}

function decadeInDigits(reader: Reader, at: number): Match | undefined {
  const isYears = reader.sense(at, 'unit')?.unit === 'year' && reader.sense(at, 'unit')?.count === 0
  const decadeUnit = reader.sense(at, 'unit')?.unit === 'decade'
  const start = isYears || decadeUnit ? at + 1 : at
  const token = reader.tokens[start]
  if (token?.kind !== 'number' || token.value % 10 !== 0) return undefined
  const [hasFour, hasTwo] = [
    token.text.length === 4 && token.value >= 1000 && token.value < 2200,
    token.text.length === 2,
  ]
  const ending = reader.isMark(start + 1, "-'’") ? start + 2 : start + 1
  const isPlural =
    reader.isGlued(start + 1) && /^(s|е|х|ые|ых|lar|larda|larin|li)$/.test(reader.tokens[ending]?.text ?? '')
  if (!isPlural && start === at) return undefined
  if (!hasFour && !hasTwo) return undefined
  return {
    expression: { kind: 'decade', tens: token.value % 100, year: hasFour ? token.value : null },
    from: at,
    to: isPlural ? ending + 1 : start + 1,
  }
}

/** The nineteenth century, القرن التاسع عشر, القرن 19, 19th century, XIX is left alone. */
export function centuryOf(reader: Reader, at: number): Match | undefined {
  const isCentury = reader.sense(at, 'unit')?.unit === 'century'
  const number = isCentury ? (reader.day(at + 1) ?? undefined) : reader.day(at)
  if (number === undefined || number.value > 22) return undefined
  if (!isCentury && !(number.isOrdinal && reader.sense(number.to, 'unit')?.unit === 'century'))
    return undefined
  if (isCentury && number.digits === 0 && !number.isOrdinal && number.value !== 20) return undefined
  return {
    expression: { kind: 'century', century: number.value },
    from: at,
    to: isCentury ? number.to : number.to + 1,
  }
}

/** First Friday of July, الأسبوع الأول من أكتوبر, last day of the month, Q3 2016, الربع الثالث. */
export function nthOf(reader: Reader, at: number): Match | undefined {
  const counted = orderFirst(reader, at) ?? orderLast(reader, at)
  if (counted === undefined) return undefined
  const { index, what, to } = counted
  const of = wholeBehind(reader, to)
  const isDivision = 'unit' in what && (what.unit === 'quarter' || what.unit === 'half')
  if (of === undefined) {
    const standsAlone = 'weekday' in what ? counted.isDefinite : what.unit === 'quarter'
    return standsAlone ? { expression: { kind: 'nth', index, what, of: null }, from: at, to } : undefined
  }
  if (isDivision ? !isYear(of.expression) : !hasParts(of.expression) && of.expression.kind !== 'unit')
    return undefined
  return { expression: { kind: 'nth', index, what, of: of.expression }, from: at, to: of.to }
}

function isYear(expression: Expression): boolean {
  if (expression.kind === 'unit') return expression.unit === 'year'
  return expression.kind === 'calendar' && expression.month === null && expression.day === null
}

function wholeBehind(reader: Reader, at: number): Match | undefined {
  const next = reader.past(at, ['of', 'on'], 2)
  return period(reader, next) ?? (next > at ? thisOne(reader, next) : undefined)
}

interface Counted {
  readonly index: number
  readonly what: { readonly weekday: number } | { readonly unit: Unit }
  readonly isDefinite: boolean
  readonly to: number
}

/** أول جمعة, آخر يوم, third Tuesday, second quarter. */
function orderFirst(reader: Reader, at: number): Counted | undefined {
  const isLast = reader.is(at, 'last-one')
  const start = !isLast && reader.tokens[at]?.text === 'the' ? at + 1 : at
  const number = isLast ? undefined : reader.day(start)
  if (!isLast && (number === undefined || !number.isOrdinal)) return undefined
  const next = number?.to ?? at + 1
  const day = reader.past(next, ['day-label'])
  const what = countable(reader, day) ?? countable(reader, next)
  const index = isLast ? -1 : (number?.value ?? 0)
  if (what === undefined || index > 5) return undefined
  return { index, what: what.what, isDefinite: false, to: what.to }
}

/** الجمعة الأولى, الأسبوع الأخير, الربع الثالث. */
function orderLast(reader: Reader, at: number): Counted | undefined {
  const found = countable(reader, at)
  if (found === undefined) return undefined
  if (reader.is(found.to, 'last-one'))
    return { index: -1, what: found.what, isDefinite: false, to: found.to + 1 }
  const number = reader.day(found.to)
  if (number === undefined || !number.isOrdinal || number.value > 5) return undefined
  return { index: number.value, what: found.what, isDefinite: true, to: number.to }
}

function countable(
  reader: Reader,
  at: number,
): { readonly what: Counted['what']; readonly to: number } | undefined {
  const weekday = reader.sense(at, 'weekday')
  if (weekday !== undefined) return { what: { weekday: weekday.weekday }, to: at + 1 }
  const unit = reader.sense(at, 'unit')
  if (unit?.count !== 1) return undefined
  const isCountable = ['day', 'week', 'month', 'quarter', 'half'].includes(unit.unit)
  return isCountable ? { what: { unit: unit.unit }, to: at + 1 } : undefined
}
