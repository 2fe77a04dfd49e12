/** From one date to another: من 3 إلى 5 آذار, 2011-2013, between March and May 2024. */
import { type CalendarExpression, type Expression, unsaid } from './expression.ts'
import { calendarDate } from './read-calendar.ts'
import { withEra } from './read-year.ts'
import type { Match, Reader } from './reader.ts'

type ReadPoint = (reader: Reader, at: number) => Match | undefined

type Opening = 'from' | 'between' | null

/** The range that begins at `at`, with or without a word that says so. */
export function rangeAt(reader: Reader, at: number, pointAt: ReadPoint): Match | undefined {
  const week = weekBefore(reader, at, pointAt)
  if (week !== undefined) return week
  const opening: Opening = reader.is(at, 'between') ? 'between' : reader.is(at, 'from') ? 'from' : null
  if (opening === null && reader.tokens[at]?.kind === 'word' && !canOpen(reader, at)) return undefined
  const start = opening === null ? at : afterOpening(reader, at + 1)
  return (
    yearsAt(reader, at, start, opening) ??
    daysAt(reader, at, start, opening) ??
    pointsAt(reader, { from: at, start, opening, pointAt })
  )
}

function canOpen(reader: Reader, at: number): boolean {
  return (
    reader.is(at, 'month') || reader.is(at, 'weekday') || reader.is(at, 'number') || reader.is(at, 'unit')
  )
}

/** بين عامي 2011 و2013, من يوم الجمعة. */
function afterOpening(reader: Reader, at: number): number {
  const unit = reader.sense(at, 'unit')
  const isYears = unit?.unit === 'year' && (unit.count === 2 || reader.tokens[at + 1]?.kind === 'number')
  return isYears ? at + 1 : reader.past(at, ['day-label'])
}

/** Where the second half begins. */
function joined(reader: Reader, at: number, opening: Opening): number | undefined {
  if (reader.isMark(at, '-–—‑')) return at + 1
  if (reader.is(at, 'to')) return reader.past(at + 1, ['day-label'])
  if (opening !== 'between') return undefined
  if (reader.is(at, 'and') && !reader.is(at, 'number')) return at + 1
  return reader.tokens[at]?.hasAnd === true ? at : undefined
}

function yearsAt(reader: Reader, from: number, start: number, opening: Opening): Match | undefined {
  const first = reader.tokens[start]
  if (first?.kind !== 'number' || first.text.length !== 4 || hasMoreBefore(reader, start)) return undefined
  const isSlash = reader.mark(start + 1) === '/' && reader.isGlued(start + 2)
  const next = isSlash ? start + 2 : joined(reader, start + 1, opening)
  const yearWord = next !== undefined && reader.sense(next, 'unit')?.unit === 'year' ? 1 : 0
  const at = (next ?? 0) + yearWord
  const second = reader.tokens[at]
  if (next === undefined || second?.kind !== 'number' || hasMoreBehind(reader, at)) return undefined
  const last = second.text.length === 2 ? Math.floor(first.value / 100) * 100 + second.value : second.value
  const isNext = last === first.value + 1
  const isShort = second.text.length === 2
  if ((isSlash || isShort) && !isNext) return undefined
  if (isShort && second.value <= 12 && !isSlash) return undefined // 2011-12 is a month
  if (!areYears(first.value, last) || isCount(reader, at, first.value, last)) return undefined
  const era = withEra(reader, last, at + 1)
  const year = (value: number): CalendarExpression => ({
    ...unsaid,
    calendar: era.calendar ?? 'gregorian',
    year: value,
  })
  return { expression: { kind: 'range', from: year(first.value), to: year(last) }, from, to: era.to }
}

function hasMoreBefore(reader: Reader, at: number): boolean {
  if (reader.is(at - 1, 'number-label')) return true
  return (
    reader.isGlued(at) &&
    (reader.isMark(at - 1, '-/.:+#$€£') || /^[a-z]/.test(reader.tokens[at - 1]?.text ?? ''))
  )
}

function hasMoreBehind(reader: Reader, at: number): boolean {
  if (reader.isMark(at + 1, '%٪')) return true
  return (
    reader.isGlued(at + 1) &&
    reader.isMark(at + 1, '-/.:') &&
    reader.isGlued(at + 2) &&
    reader.tokens[at + 2]?.kind === 'number'
  )
}

function areYears(first: number, last: number): boolean {
  return first >= 1000 && last <= 2200 && first < last && last - first <= 300
}

/** From 1,500 to 2,000 of something. */
function isCount(reader: Reader, at: number, first: number, last: number): boolean {
  const areModern = first >= 1900 && last < 2100
  return reader.isPlainWord(at + 1) && (!areModern || (first % 100 === 0 && last % 100 === 0))
}

/** 3-5 آذار 2024: the first half is a number and nothing else. */
function daysAt(reader: Reader, from: number, start: number, opening: Opening): Match | undefined {
  const first = reader.day(start)
  if (first === undefined || (opening === null && hasMoreBefore(reader, start))) return undefined
  const next = joined(reader, first.to, opening)
  if (next === undefined) return undefined
  const second = calendarDate(reader, next) ?? dayBehindDash(reader, next)
  if (second === undefined || second.expression.day === null || second.expression.isEither) return undefined
  if (second.expression.month === null && second.expression.step === null) return undefined
  if (second.expression.day <= first.value) return undefined
  const left: Expression = { ...second.expression, day: first.value, weekday: null }
  const isMonthBefore = opening !== null && reader.is(from - 1, 'month')
  return isMonthBefore
    ? undefined
    : { expression: { kind: 'range', from: left, to: second.expression }, from, to: second.to }
}

/** Behind a dash a day is not part of a longer number. */
function dayBehindDash(reader: Reader, at: number): Match<CalendarExpression> | undefined {
  return calendarDate(reader, at, { isBehindDash: true })
}

interface Opened {
  readonly from: number
  readonly start: number
  readonly opening: Opening
  readonly pointAt: ReadPoint
}

function pointsAt(reader: Reader, { from, start, opening, pointAt }: Opened): Match | undefined {
  const first = pointAt(reader, start) ?? bareMonth(reader, start)
  if (first === undefined || !canBound(first.expression)) return undefined
  const isSlash = reader.isMark(first.to, '/') && isBareMonth(first.expression)
  const next = isSlash ? first.to + 1 : joined(reader, first.to, opening)
  if (next === undefined) return undefined
  const second = pointAt(reader, next) ?? bareMonth(reader, next)
  if (second === undefined || !canBound(second.expression)) return undefined
  const [left, right] = completed(first.expression, second.expression)
  if (left === undefined || right === undefined) return undefined
  return { expression: { kind: 'range', from: left, to: right }, from, to: second.to }
}

/** مارس in من مارس إلى مايو is a month, though it is a verb too. */
function bareMonth(reader: Reader, at: number): Match | undefined {
  const month = reader.sense(at, 'month')
  if (month === undefined || month.weak === 'short') return undefined
  return { expression: { ...unsaid, calendar: month.calendar, month: month.month }, from: at, to: at + 1 }
}

/** September/October: two months of one set, which are no two names of one. */
function isBareMonth(expression: Expression): boolean {
  return (
    expression.kind === 'calendar' &&
    expression.day === null &&
    expression.year === null &&
    expression.month !== null
  )
}

function canBound({ kind }: Expression): boolean {
  return kind === 'calendar' || kind === 'weekday' || kind === 'day-word'
}

/** What one half leaves out, the other says: from 3 March to 5 May 2024. */
function completed(left: Expression, right: Expression): readonly [Expression?, Expression?] {
  if (left.kind !== 'calendar' || right.kind !== 'calendar')
    return left.kind === right.kind ? [left, right] : mixed(left, right)
  if (left.calendar !== right.calendar || (left.day === null) !== (right.day === null)) return []
  if (left.month === null && left.year !== null && right.month !== null) return []
  if (left.year === null && left.step === null) {
    const isBefore = (left.month ?? 0) > (right.month ?? 0)
    const year = right.year === null ? null : right.year - (isBefore ? 1 : 0)
    return [{ ...left, year, step: right.step }, right]
  }
  return right.year === null && right.step === null
    ? [left, { ...right, year: left.year, step: left.step }]
    : [left, right]
}

function mixed(left: Expression, right: Expression): readonly [Expression?, Expression?] {
  const isDay = (each: Expression) => each.kind !== 'calendar' || each.day !== null
  return isDay(left) && isDay(right) ? [left, right] : []
}

/** الأسبوع المقبل بين الأربعاء والجمعة. */
function weekBefore(reader: Reader, at: number, pointAt: ReadPoint): Match | undefined {
  const week = reader.is(at, 'unit') || reader.is(at, 'step') ? pointAt(reader, at) : undefined
  if (week?.expression.kind !== 'unit' || week.expression.unit !== 'week') return undefined
  if (!reader.is(week.to, 'between') && !reader.is(week.to, 'from')) return undefined
  const days = rangeAt(reader, week.to, pointAt)
  if (days?.expression.kind !== 'range') return undefined
  const { from, to } = days.expression
  if (from.kind !== 'weekday' || to.kind !== 'weekday') return undefined
  const { step } = week.expression
  return {
    expression: { kind: 'range', from: { ...from, week: step }, to: { ...to, week: step } },
    from: at,
    to: days.to,
  }
}
