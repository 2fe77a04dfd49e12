import type { DayRange } from '../../../core/model/calendar-date.ts'
import type { Words } from '../../text/words.ts'

/** The first and last day that a date covers, in words. ISO days are read from left to right in either direction. */
export function daysText({ first, last }: DayRange, words: Words): string {
  const { date } = words.all.tagging
  const from = first === null ? '' : isolated(first)
  const to = last === null ? '' : isolated(last)
  if (first === null && last === null) return date.unbounded
  if (first === null) return words.say(date.openStart, { last: to })
  if (last === null) return words.say(date.openEnd, { first: from })
  if (first === last) return words.say(date.oneDay, { day: from })
  return words.say(date.days, { first: from, last: to })
}

function isolated(text: string): string {
  return `\u2066${text}\u2069`
}
