/** A stretch of days with the precision in which it is known, and how EDTF writes it. */
import { civilDay, dayNumber, daysInMonth, fourDigits, isoOf, twoDigits } from '../calendar/civil.ts'

/** `days`, `months` and `years` are intervals of them. */
export type Grain = 'day' | 'month' | 'year' | 'decade' | 'century' | 'season' | 'days' | 'months' | 'years'

export interface Extent {
  /** Numbers of days, both within. */
  readonly first: number
  readonly last: number
  readonly grain: Grain
  /** EDTF's number of the season. */
  readonly season?: number
  readonly isApproximate?: true
  readonly isUncertain?: true
}

export function dayExtent(day: number): Extent {
  return { first: day, last: day, grain: 'day' }
}

export function monthExtent(year: number, month: number): Extent {
  const first = dayNumber(year, month, 1)
  return { first, last: first + daysInMonth(year, month) - 1, grain: 'month' }
}

export function yearExtent(year: number): Extent {
  return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), grain: 'year' }
}

/** `count` years from `year` on. */
export function yearsExtent(year: number, count: number, grain: 'decade' | 'century' | 'years'): Extent {
  return { first: dayNumber(year, 1, 1), last: dayNumber(year + count - 1, 12, 31), grain }
}

/** `count` months from a month on. */
export function monthsExtent(year: number, month: number, count: number): Extent {
  const end = civilDay(dayNumber(year, month, 1) + 31 * count - 15)
  const last = monthExtent(end.year, end.month).last
  return { first: dayNumber(year, month, 1), last, grain: 'months' }
}

/** Seasons of the northern hemisphere by whole months; a winter belongs to the year that it begins in. */
export function seasonExtent(year: number, season: number): Extent {
  const { first, last } = monthsExtent(year, 3 * (season - 20), 3)
  return { first, last, grain: 'season', season }
}

/** The extent as EDTF. What is approximate has `~`, what is uncertain `?`. */
export function edtfOf(extent: Extent): string {
  const { first, last, grain } = extent
  const mark = markOf(extent)
  switch (grain) {
    case 'day':
      return `${isoOf(first)}${mark}`
    case 'month':
      return `${monthOf(first)}${mark}`
    case 'year':
      return `${yearOf(first)}${mark}`
    case 'decade':
      return `${yearOf(first).slice(0, 3)}X${mark}`
    case 'century':
      return `${yearOf(first).slice(0, 2)}XX${mark}`
    case 'season':
      return `${yearOf(first)}-${extent.season ?? 21}${mark}`
    case 'days':
      return `${isoOf(first)}${mark}/${isoOf(last)}${mark}`
    case 'months':
      return `${monthOf(first)}${mark}/${monthOf(last)}${mark}`
    case 'years':
      return `${yearOf(first)}${mark}/${yearOf(last)}${mark}`
  }
}

function markOf({ isApproximate, isUncertain }: Extent): string {
  return isApproximate && isUncertain ? '%' : isApproximate ? '~' : isUncertain ? '?' : ''
}

function monthOf(day: number): string {
  const { year, month } = civilDay(day)
  return `${fourDigits(year)}-${twoDigits(month)}`
}

function yearOf(day: number): string {
  return fourDigits(civilDay(day).year)
}

/**
 * From the beginning of one to the end of another, each in its own precision; one date where both are the same. EDTF has no
 * seasons or decades in intervals.
 */
export function intervalOf(from: Extent, to: Extent): string {
  const [first, last] = [boundary(from, 'first'), boundary(to, 'last')]
  return first === last ? first : `${first}/${last}`
}

function boundary(extent: Extent, side: 'first' | 'last'): string {
  const day = extent[side]
  const mark = markOf(extent)
  switch (extent.grain) {
    case 'day':
    case 'days':
      return `${isoOf(day)}${mark}`
    case 'month':
    case 'months':
    case 'season':
      return `${monthOf(day)}${mark}`
    default:
      return `${yearOf(day)}${mark}`
  }
}
