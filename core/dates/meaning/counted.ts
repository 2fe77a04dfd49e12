/** Dates that are counted from the reference, and stretches of the calendar that hang on them. */
import { civilDay, dayNumber, isoOf, mondayOf, monthAway, monthsFrom, weekdayOf } from '../calendar/civil.ts'
import type { Amount, Expression, WeekdayExpression } from '../match/expression.ts'
import type { Reason } from '../reading.ts'
import type { Step, Unit } from '../words/sense.ts'
import type { Context, Understood } from './context.ts'
import {
  dayExtent,
  type Extent,
  edtfOf,
  monthExtent,
  monthsExtent,
  seasonExtent,
  yearExtent,
  yearsExtent,
} from './extent.ts'

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>

function countedFrom(reference: number): Reason {
  return { kind: 'counted-from', reference: isoOf(reference) }
}

export function understandDayWord({ offset }: Of<'day-word'>, reference: number): Understood {
  return { extent: dayExtent(reference + offset), reasons: [countedFrom(reference)] }
}

/** Bare, a weekday is the last one that has been where news is told, and the coming one where something is to come. */
export function understandWeekday(
  { weekday, step, week }: WeekdayExpression,
  reference: number,
  tense: Context['tense'],
): Understood {
  const monday = mondayOf(reference)
  const reasons = [countedFrom(reference)]
  if (week !== null) return { extent: dayExtent(monday + 7 * week + weekday - 1), reasons }
  const behind = (weekdayOf(reference) - weekday + 7) % 7
  if (step === 0) return { extent: dayExtent(monday + weekday - 1), reasons }
  if (step === -1) return { extent: dayExtent(reference - (behind === 0 ? 7 : behind)), reasons }
  const ahead = behind === 0 ? 7 : 7 - behind
  const isAhead = step === 1 || tense !== 'past'
  return { extent: dayExtent(isAhead ? reference + ahead : reference - behind), reasons }
}

/** Days and weeks are counted to the day; months, years and hours are not meant so exactly. */
export function understandDistance(
  { step, amounts, isVague }: Of<'distance'>,
  reference: number,
): Understood {
  const day = amounts.reduce((from, amount) => moved(from, amount, step), reference)
  const coarsest = amounts.reduce<Unit>(
    (unit, amount) => (rank(amount.unit) > rank(unit) ? amount.unit : unit),
    'minute',
  )
  const isExact = !isVague && (coarsest === 'day' || coarsest === 'week')
  const grain =
    rank(coarsest) >= rank('year') && amounts.length === 1 ? yearExtent(civilDay(day).year) : dayExtent(day)
  const reasons: readonly Reason[] = isExact
    ? [countedFrom(reference)]
    : [countedFrom(reference), { kind: 'approximate', unit: coarsest }]
  return { extent: isExact ? grain : { ...grain, isApproximate: true }, reasons }
}

const units: readonly Unit[] = [
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]

function rank(unit: Unit): number {
  return units.indexOf(unit)
}

/** How many months a unit has; undefined for what is shorter. */
const monthsOf: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
}

function moved(from: number, { unit, count }: Amount, step: -1 | 1): number {
  const months = monthsOf[unit]
  if (months !== undefined) return monthsFrom(from, step * count * months)
  if (unit === 'hour') return from + step * Math.floor(count / 24)
  return unit === 'minute' ? from : from + step * count * (unit === 'day' ? 1 : 7)
}

export function understandUnit({ unit, step }: Of<'unit'>, reference: number): Understood {
  const extent = unitExtent(unit, step, reference)
  const week: Reason = { kind: 'week', monday: isoOf(mondayOf(extent.first)) }
  if (unit === 'week') return { extent, reasons: [countedFrom(reference), week] }
  if (unit !== 'weekend') return { extent, reasons: [countedFrom(reference)] }
  // Friday and Saturday in much of the Arab world, Saturday and Sunday elsewhere.
  const reasons: readonly Reason[] = [countedFrom(reference), week, { kind: 'approximate', unit }]
  return { extent: { ...extent, isApproximate: true }, reasons }
}

function unitExtent(unit: Unit, step: Step, reference: number): Extent {
  const { year, month } = civilDay(reference)
  const monday = mondayOf(reference) + 7 * step
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return dayExtent(reference + step)
    case 'week':
      return { first: monday, last: monday + 6, grain: 'days' }
    case 'weekend':
      return { first: monday + 5, last: monday + 6, grain: 'days' }
    case 'month': {
      const target = monthAway({ year, month }, step)
      return monthExtent(target.year, target.month)
    }
    case 'quarter':
    case 'half': {
      const size = unit === 'quarter' ? 3 : 6
      const target = monthAway({ year, month: month - ((month - 1) % size) }, step * size)
      return monthsExtent(target.year, target.month, size)
    }
    case 'year':
      return yearExtent(year + step)
    case 'decade':
      return yearsExtent(year - (year % 10) + 10 * step, 10, 'decade')
    case 'century':
      return yearsExtent(year - (year % 100) + 100 * step, 100, 'century')
  }
}

/** The last three months reach to yesterday, the next three begin tomorrow; years are whole ones. */
export function understandStretch({ unit, count, step }: Of<'stretch'>, reference: number): Understood {
  const reasons: Reason[] = [countedFrom(reference)]
  const { year } = civilDay(reference)
  if (rank(unit) >= rank('year')) {
    const years = count * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100)
    const extent =
      step === -1 ? yearsExtent(year - years, years + 1, 'years') : yearsExtent(year, years + 1, 'years')
    return {
      extent: { ...extent, isApproximate: true },
      reasons: [...reasons, { kind: 'approximate', unit }],
    }
  }
  const far = moved(reference, { unit, count }, step)
  const extent: Extent =
    step === -1
      ? { first: far, last: reference - 1, grain: 'days' }
      : { first: reference + 1, last: far, grain: 'days' }
  return { extent: count === 1 && unit === 'day' ? dayExtent(extent.first) : extent, reasons }
}

/** A third: of a month its tens of days, of a year four months, of a decade three or four years. */
export function understandPart({ part }: Of<'part'>, whole: Understood): Understood {
  const { extent } = whole
  const reason: Reason = { kind: 'part', part, of: edtfOf(extent) }
  return { extent: { ...thirdOf(extent, part), isApproximate: true }, reasons: [...whole.reasons, reason] }
}

function thirdOf(extent: Extent, part: Of<'part'>['part']): Extent {
  const index = part === 'early' ? 0 : part === 'mid' ? 1 : 2
  const { year, month } = civilDay(extent.first)
  if (extent.grain === 'year') return monthsExtent(year, 1 + 4 * index, 4)
  if (extent.grain === 'decade') return yearsThird(year, 10, index)
  if (extent.grain === 'century') return yearsThird(year, 100, index)
  if (extent.grain === 'month') {
    const first = dayNumber(year, month, 1 + 10 * index)
    return { first, last: index === 2 ? extent.last : first + 9, grain: 'days' }
  }
  const third = (extent.last - extent.first + 1) / 3
  return {
    first: extent.first + Math.round(third * index),
    last: extent.first + Math.round(third * (index + 1)) - 1,
    grain: 'days',
  }
}

function yearsThird(year: number, years: number, index: number): Extent {
  const from = Math.round((years * index) / 3 + 0.1)
  return yearsExtent(year + from, Math.round((years * (index + 1)) / 3 + 0.1) - from, 'years')
}

/** The first Friday of a month, its last day, the third quarter of a year; `undefined` for a fifth Friday that is not there. */
export function understandNth({ index, what }: Of<'nth'>, whole: Understood): Understood | undefined {
  const extent = nthExtent(index, what, whole.extent)
  return extent && { extent, reasons: whole.reasons }
}

function nthExtent(index: number, what: Of<'nth'>['what'], { first, last }: Extent): Extent | undefined {
  if ('weekday' in what) {
    const ahead = (what.weekday - weekdayOf(first) + 7) % 7
    const behind = (weekdayOf(last) - what.weekday + 7) % 7
    const day = index === -1 ? last - behind : first + ahead + 7 * (index - 1)
    return day <= last ? dayExtent(day) : undefined
  }
  if (what.unit === 'day') return dayExtent(index === -1 ? last : first + index - 1)
  if (what.unit === 'week') {
    // As ISO has it: the first week is the one with the first Thursday.
    const monday = index === -1 ? mondayOf(last) : mondayOf(first + 3) + 7 * (index - 1)
    return { first: monday, last: monday + 6, grain: 'days' }
  }
  const { year, month } = civilDay(first)
  const size = what.unit === 'quarter' ? 3 : what.unit === 'half' ? 6 : 1
  const start = index === -1 ? 13 - size : 1 + size * (index - 1)
  if (start > 12) return undefined
  return size === 1 ? monthExtent(year, month + start - 1) : monthsExtent(year, start, size)
}

export function understandSeason(
  { season, step }: Of<'season'>,
  year: Understood | undefined,
  reference: number | null,
): Understood | undefined {
  if (year !== undefined)
    return { extent: seasonExtent(civilDay(year.extent.first).year, season), reasons: year.reasons }
  if (reference === null || step === null) return undefined
  const own = civilDay(reference).year
  const years = step === 0 ? [own] : step === -1 ? [own, own - 1] : [own, own + 1]
  const isMeant = ({ first, last }: Extent) =>
    step === -1 ? last < reference : step === 1 ? first > reference : true
  const extents = years.map(each => seasonExtent(each, season))
  const extent = extents.find(isMeant) ?? extents.at(-1)
  return extent && { extent, reasons: [countedFrom(reference)] }
}

export function understandDecade({ tens, year }: Of<'decade'>): Understood {
  if (year !== null) return { extent: yearsExtent(year, 10, 'decade'), reasons: [] }
  const century = tens <= 10 ? 2000 : 1900
  return {
    extent: yearsExtent(century + tens, 10, 'decade'),
    reasons: [{ kind: 'century-assumed', century: century / 100 + 1 }],
  }
}

export function understandCentury({ century }: Of<'century'>): Understood {
  return { extent: yearsExtent((century - 1) * 100, 100, 'century'), reasons: [] }
}
