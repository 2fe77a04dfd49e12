import type { Words } from '../../text/words.ts'
import type { Bin } from './month-bins.ts'

/** A month, a year, or a stretch from one to another, in words. */
export function periodName({ first, last }: Pick<Bin, 'first' | 'last'>, words: Words): string {
  return datesName(first.replace(/-01$/, ''), last.replace(/-12$/, ''), words)
}

/** The dates of a filter in words. */
export function datesName(after: string | undefined, before: string | undefined, words: Words): string {
  const { dateRange } = words.all.listing
  const from = after === undefined ? undefined : firstDay(after)
  const to = before === undefined ? undefined : lastDay(before)
  const format = formatFor(Math.max(after?.length ?? 0, before?.length ?? 0), words)
  if (from !== undefined && to !== undefined) return format.formatRange(from, to)
  return words.say(dateRange, { from: from ? format.format(from) : '…', to: to ? format.format(to) : '…' })
}

const formats = new WeakMap<Words, Map<string, Intl.DateTimeFormat>>()

/**
 * As exact as the more exact end of a stretch: years, months or days. Each is made once for a language: that takes half a
 * millisecond, and there is a period for every bar.
 */
function formatFor(length: number, words: Words): Intl.DateTimeFormat {
  const made = formats.get(words) ?? new Map<string, Intl.DateTimeFormat>()
  formats.set(words, made)
  const parts = {
    year: 'numeric',
    ...(length > 4 ? { month: 'short' as const } : {}),
    ...(length > 7 ? { day: 'numeric' as const } : {}),
  } as const
  const key = Object.keys(parts).join()
  const format =
    made.get(key) ?? new Intl.DateTimeFormat(words.language.locale, { timeZone: 'UTC', ...parts })
  made.set(key, format)
  return format
}

function firstDay(date: string): Date {
  return new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`)
}

function lastDay(date: string): Date {
  const [year = '0', month = '12', day] = date.split('-')
  return new Date(Date.UTC(Number(year), Number(month) - (day === undefined ? 0 : 1), Number(day ?? 0)))
}
