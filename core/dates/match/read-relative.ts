/** Dates that are counted from another: yesterday, last month, three days ago, the last two years. */
import type { Step, Unit } from '../words/sense.ts'
import type { Amount, Expression } from './expression.ts'
import type { Match, Reader } from './reader.ts'

/** Yesterday; with its weekday, where that stands behind it. */
export function dayWord(reader: Reader, at: number): Match | undefined {
  const word = reader.sense(at, 'day-word')
  if (word === undefined || isNoToday(reader, at) || isBall(reader, at)) return undefined
  const bracket = reader.isMark(at + 1, '(') ? 1 : 0
  const next = reader.pastComma(at + 1 + bracket)
  const weekday = reader.sense(next, 'weekday')
  const isNamed = weekday !== undefined && !weekday.weak && !reader.tokens[next]?.hasAnd
  return {
    expression: { kind: 'day-word', offset: word.offset, weekday: isNamed ? weekday.weekday : null },
    from: at,
    to: isNamed ? next + 1 + (bracket === 1 && reader.isMark(next + 1, ')') ? 1 : 0) : at + 1,
  }
}

/** The third day of a conference; twice a day. */
function isNoToday(reader: Reader, at: number): boolean {
  const text = reader.tokens[at]?.text
  if (text !== 'اليوم') return false
  const next = reader.sense(at + 1, 'number')
  return (
    next?.ordinal === true ||
    reader.tokens[at + 1]?.text === 'الاخر' ||
    reader.tokens[at - 1]?.text === 'في' ||
    reader.sense(at + 1, 'step')?.side === 'after'
  )
}

/** بكرة is "tomorrow" where it is spoken, and "with a ball" in بكرة القدم. */
function isBall(reader: Reader, at: number): boolean {
  return reader.tokens[at]?.text === 'بكره' && reader.isPlainWord(at + 1) && isDefinite(reader, at + 1)
}

interface StepMatch {
  readonly unit: Unit
  readonly step: Step
  readonly to: number
}

/** Last month, الشهر الماضي, هذا الأسبوع. */
export function steppedUnit(reader: Reader, at: number): StepMatch | undefined {
  const before = reader.sense(at, 'step')
  if (before !== undefined && before.side !== 'after') {
    const unit = reader.sense(at + 1, 'unit')
    if (unit?.count !== 1 || isClockUnit(unit.unit)) return undefined
    const behind = reader.sense(at + 2, 'step')
    const isSaidTwice = behind !== undefined && behind.side === 'after'
    return { unit: unit.unit, step: isSaidTwice ? behind.step : before.step, to: at + (isSaidTwice ? 3 : 2) }
  }
  const unit = reader.sense(at, 'unit')
  const step = reader.sense(at + 1, 'step')
  if (unit?.count !== 1 || isClockUnit(unit.unit) || step === undefined || step.side === 'before')
    return undefined
  return { unit: unit.unit, step: step.step, to: at + 2 }
}

function isClockUnit(unit: Unit): boolean {
  return unit === 'minute' || unit === 'hour'
}

/** Last month; the Friday of next week. */
export function unitStep(reader: Reader, at: number): Match | undefined {
  const found = steppedUnit(reader, at)
  if (found === undefined) return undefined
  const { unit, step, to } = found
  if (unit === 'day') return { expression: { kind: 'day-word', offset: step, weekday: null }, from: at, to }
  const day = reader.past(to, ['day-label', 'on'])
  const weekday = unit === 'week' ? reader.sense(day, 'weekday') : undefined
  if (weekday !== undefined && !(weekday.weak && day === to))
    return { expression: weekdayOf(weekday.weekday, null, step), from: at, to: day + 1 }
  return { expression: { kind: 'unit', unit, step }, from: at, to }
}

function weekdayOf(weekday: number, step: Step | null, week: Step | null): Expression {
  return { kind: 'weekday', weekday, step, week }
}

/** Tuesday, last Tuesday, Tuesday of last week. */
export function weekdayAlone(reader: Reader, at: number): Match | undefined {
  const before = reader.sense(at, 'step')
  if (before !== undefined && before.side !== 'after') {
    const next = reader.past(at + 1, ['day-label'])
    const weekday = reader.sense(next, 'weekday')
    return weekday && { expression: weekdayOf(weekday.weekday, before.step, null), from: at, to: next + 1 }
  }
  if (reader.is(at, 'last-one') && isDefinite(reader, at + 1)) {
    const weekday = reader.sense(at + 1, 'weekday')
    return weekday && { expression: weekdayOf(weekday.weekday, -1, null), from: at, to: at + 2 }
  }
  const weekday = reader.sense(at, 'weekday')
  if (weekday === undefined || reader.is(at - 1, 'place')) return undefined
  return afterWeekday(reader, at, weekday.weekday, weekday.weak === true)
}

function isDefinite(reader: Reader, at: number): boolean {
  return reader.tokens[at]?.text.startsWith('ال') === true
}

function afterWeekday(reader: Reader, at: number, weekday: number, isWeak: boolean): Match | undefined {
  const step = reader.sense(at + 1, 'step')
  if (step !== undefined && step.side !== 'before')
    return { expression: weekdayOf(weekday, step.step, null), from: at, to: at + 2 }
  const week = steppedUnit(reader, reader.past(at + 1, ['of', 'on']))
  if (week?.unit === 'week') return { expression: weekdayOf(weekday, null, week.step), from: at, to: week.to }
  if (isWeak && !reader.is(at - 1, 'day-label')) return undefined
  return { expression: weekdayOf(weekday, null, null), from: at, to: at + 1 }
}

/** Three days ago, قبل شهر ويومين, in two weeks. */
export function distance(reader: Reader, at: number): Match | undefined {
  const before = reader.sense(at, 'distance')
  if (before !== undefined && before.side === 'before') {
    const found = amounts(reader, reader.past(at + 1, ['approximately']))
    if (found === undefined) return undefined
    if ((before.loose && !found.isCounted) || isFarAway(reader, at)) return undefined
    const then = afterwards(reader, found.to)
    const end = reader.past(then, ['approximately'])
    if (isCountedFromElsewhere(reader, end)) return undefined
    const isVague = found.isVague || end > then || reader.is(at + 1, 'approximately')
    const expression: Expression = { kind: 'distance', step: before.step, amounts: found.amounts, isVague }
    return { expression, from: at, to: end, ...(before.loose ? { isLoose: true as const } : {}) }
  }
  const found = amounts(reader, reader.past(at, ['approximately']))
  const after = found && reader.sense(found.to, 'distance')
  if (found === undefined || after?.side !== 'after') return undefined
  const isVague = found.isVague || reader.is(at, 'approximately')
  const expression: Expression = { kind: 'distance', step: after.step, amounts: found.amounts, isVague }
  return { expression, from: at, to: found.to + 1 }
}

/** على بعد ساعتين is how far away a place is. */
function isFarAway(reader: Reader, at: number): boolean {
  return reader.tokens[at]?.text === 'بعد' && reader.tokens[at - 1]?.text === 'علي'
}

/** بعد أسبوعين من الآن. */
function afterwards(reader: Reader, at: number): number {
  return reader.sense(at, 'distance')?.side === 'after' ? at + 1 : at
}

/** Two days before the vote, a year after the war: what they are counted from is not the day of the article. */
function isCountedFromElsewhere(reader: Reader, at: number): boolean {
  const isOnly = reader.tokens[at]?.text === 'فقط'
  const text = reader.tokens[isOnly ? at + 1 : at]?.text
  return text === 'من' || text === 'علي' || text === 'عن'
}

/** No distance has more units. */
const mostAmounts = 6

interface AmountsMatch {
  readonly amounts: readonly Amount[]
  /** Whether a number is said, or two by the form of the word. */
  readonly isCounted: boolean
  readonly isVague: boolean
  readonly to: number
}

function amounts(reader: Reader, at: number): AmountsMatch | undefined {
  const found: Amount[] = []
  let [to, isVague, isCounted] = [at, false, false]
  while (found.length < mostAmounts) {
    const isFirst = found.length === 0
    const next = isFirst ? to : afterAnd(reader, to)
    const amount = next === undefined ? undefined : amountAt(reader, next)
    if (amount === undefined) break
    found.push(amount)
    isVague ||= amount.isVague
    isCounted ||= amount.isCounted
    to = amount.to
  }
  return found.length === 0 ? undefined : { amounts: found, isCounted, isVague, to }
}

function afterAnd(reader: Reader, at: number): number | undefined {
  if (reader.is(at, 'and') || reader.isMark(at, ',،')) return at + 1
  return reader.tokens[at]?.hasAnd ? at : undefined
}

/** What "a few" is taken for, and told to be vague. */
const aFew = 3

interface AmountMatch extends Amount {
  readonly isCounted: boolean
  readonly isVague: boolean
  readonly to: number
}

function amountAt(reader: Reader, at: number): AmountMatch | undefined {
  const few = reader.is(at, 'few')
  const number = few ? { value: aFew, to: at + 1 } : reader.number(at)
  if (number !== undefined) {
    const unit = reader.sense(number.to, 'unit')
    if (unit === undefined || number.value < 1 || number.value > 400) return undefined
    return { unit: unit.unit, count: number.value, isCounted: true, isVague: few, to: number.to + 1 }
  }
  const unit = reader.sense(at, 'unit')
  if (unit === undefined || unit.count === 0 || isDefinite(reader, at)) return undefined
  if (isNameOfOne(reader, at, unit.unit)) return undefined
  const one = reader.sense(at + 1, 'number')
  const isSaid = one !== undefined && one.value === unit.count && !one.ordinal
  return {
    unit: unit.unit,
    count: unit.count,
    isCounted: isSaid || unit.count === 2,
    isVague: false,
    to: at + (isSaid ? 2 : 1),
  }
}

/** Since the year 2011, the month of February, the day of Sunday; a quarter and a half are of something. */
function isNameOfOne(reader: Reader, at: number, unit: Unit): boolean {
  if (unit === 'quarter' || unit === 'half' || reader.tokens[at + 1]?.kind === 'number') return true
  return reader.is(at + 1, 'month') || reader.is(at + 1, 'weekday') || reader.is(at + 1, 'day-word')
}

/** The last three months, الأشهر الثلاثة الماضية, اليومين المقبلين. */
export function stretch(reader: Reader, at: number): Match | undefined {
  const before = reader.sense(at, 'step')
  if (before !== undefined && before.side !== 'after') {
    const number = reader.number(at + 1)
    return (
      number &&
      stretchOf(reader, {
        from: at,
        unitAt: number.to,
        count: number.value,
        step: before.step,
        to: number.to + 1,
      })
    )
  }
  const leading = reader.number(at)
  if (leading !== undefined) return stretchBehindNumber(reader, at, leading.value, leading.to)
  const unit = reader.sense(at, 'unit')
  if (unit === undefined || unit.count === 1) return undefined
  const number = unit.count === 2 ? { value: 2, to: at + 1 } : reader.number(at + 1)
  const step = number && reader.sense(number.to, 'step')
  if (number === undefined || step === undefined || step.side === 'before') return undefined
  return stretchOf(reader, { from: at, unitAt: at, count: number.value, step: step.step, to: number.to + 1 })
}

/** Les trois derniers mois; سه ماه گذشته. */
function stretchBehindNumber(reader: Reader, from: number, count: number, at: number): Match | undefined {
  const step = reader.sense(at, 'step')
  if (step !== undefined)
    return stretchOf(reader, { from, unitAt: at + 1, count, step: step.step, to: at + 2 })
  const behind = reader.sense(at + 1, 'step')
  if (behind === undefined || behind.side === 'before' || isDefinite(reader, at)) return undefined
  return stretchOf(reader, { from, unitAt: at, count, step: behind.step, to: at + 2 })
}

function stretchOf(
  reader: Reader,
  { from, unitAt, count, step, to }: { from: number; unitAt: number; count: number; step: Step; to: number },
): Match | undefined {
  const unit = reader.sense(unitAt, 'unit')
  if (unit === undefined || isClockUnit(unit.unit) || step === 0 || count < 1 || count > 400) return undefined
  return { expression: { kind: 'stretch', unit: unit.unit, count, step }, from, to }
}

/** Every Friday, every two weeks. */
export function recurring(reader: Reader, at: number): Match | undefined {
  if (!reader.is(at, 'every')) return undefined
  const number = reader.number(at + 1)
  const next = number?.to ?? at + 1
  const weekday = reader.sense(reader.past(next, ['day-label']), 'weekday')
  if (weekday !== undefined) {
    const to = reader.past(next, ['day-label']) + 1
    return { expression: { kind: 'recurring', unit: null, weekday: weekday.weekday, count: 1 }, from: at, to }
  }
  const unit = reader.sense(next, 'unit')
  if (unit === undefined) return undefined
  const count = number?.value ?? Math.max(1, unit.count)
  return { expression: { kind: 'recurring', unit: unit.unit, weekday: null, count }, from: at, to: next + 1 }
}
