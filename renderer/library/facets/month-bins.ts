/** The months of a list, gathered into as many bars as there is room for: months, quarters or years. */
import type { ArticleFilter } from '../../../core/model/article-filter.ts'

export interface MonthCount {
  readonly month: string
  readonly count: number
}

/** A bar: its first and last month as `yyyy-mm`, and how many articles are of that time. */
export interface Bin {
  readonly first: string
  readonly last: string
  readonly count: number
}

const mostBars = 48
const steps = [1, 3, 12, 60, 120] as const

/**
 * Bars without a gap over the time of `whole`, so that they stay where they are whatever is filtered. What is known by its
 * year alone counts for its January.
 */
export function binsOf(whole: readonly MonthCount[], months: readonly MonthCount[]): readonly Bin[] {
  const counted = months.map(({ month, count }) => ({ at: monthNumber(month), count }))
  const all = whole.map(({ month }) => monthNumber(month))
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return []
  const step = steps.find(each => (last - first) / each < mostBars) ?? 1_200
  const from = Math.floor(first / step) * step
  const counts = new Map<number, number>()
  for (const { at, count } of counted) {
    const bar = Math.floor((at - from) / step)
    counts.set(bar, (counts.get(bar) ?? 0) + count)
  }
  return Array.from({ length: Math.floor((last - from) / step) + 1 }, (_, bar) => ({
    first: monthName(from + bar * step),
    last: monthName(from + bar * step + step - 1),
    count: counts.get(bar) ?? 0,
  }))
}

/** The part of a filter for the bars from `from` to `to`, both included. Whole years are named as years. */
export function datesOf(
  bins: readonly Bin[],
  from: number,
  to: number,
): Pick<ArticleFilter, 'after' | 'before'> {
  const first = bins[Math.min(from, to)]?.first
  const last = bins[Math.max(from, to)]?.last
  if (first === undefined || last === undefined) return {}
  // A year stands before its months, so it lets through what is known by its year alone.
  return { after: first.replace(/-01$/, ''), before: last.replace(/-12$/, '') }
}

/** The first and last bar that dates touch; undefined where they touch none. */
export function barsOf(
  bins: readonly Bin[],
  { after, before }: Pick<ArticleFilter, 'after' | 'before'>,
): readonly [number, number] | undefined {
  if (after === undefined && before === undefined) return undefined
  const first = bins.findIndex(({ last }) => after === undefined || last >= after.slice(0, 7))
  const last = bins.findLastIndex(
    ({ first: begin }) => before === undefined || begin <= `${before.slice(0, 7)}~`,
  )
  return first < 0 || last < first ? undefined : [first, last]
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + (Number(month.slice(5, 7) || '1') - 1)
}

function monthName(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}
