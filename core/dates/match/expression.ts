/** What a date says, before anybody asks what it is counted from. */
import type { CalendarName, Part, Step, Unit } from '../words/sense.ts'

export type Expression =
  | CalendarExpression
  | { readonly kind: 'day-word'; readonly offset: number; readonly weekday: number | null }
  | WeekdayExpression
  /** Three days ago; the amounts of several units are added. */
  | {
      readonly kind: 'distance'
      readonly step: -1 | 1
      readonly amounts: readonly Amount[]
      readonly isVague: boolean
    }
  /** Last month. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly step: Step }
  /** The last three months. */
  | { readonly kind: 'stretch'; readonly unit: Unit; readonly count: number; readonly step: -1 | 1 }
  | { readonly kind: 'part'; readonly part: Part; readonly of: Expression }
  /** The first Friday of July, the last week of the year; -1 is the last. */
  | {
      readonly kind: 'nth'
      readonly index: number
      readonly what: { readonly weekday: number } | { readonly unit: Unit }
      readonly of: Expression | null
    }
  | {
      readonly kind: 'season'
      readonly season: number
      readonly year: Expression | null
      readonly step: Step | null
    }
  /** `year` is its first one; null where only the tens are said. */
  | { readonly kind: 'decade'; readonly tens: number; readonly year: number | null }
  | { readonly kind: 'century'; readonly century: number }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  /** The same day in two calendars. */
  | {
      readonly kind: 'corresponding'
      readonly first: CalendarExpression
      readonly second: CalendarExpression
    }
  | {
      readonly kind: 'recurring'
      readonly unit: Unit | null
      readonly weekday: number | null
      readonly count: number
    }
  | { readonly kind: 'clock'; readonly time: ClockTime; readonly on: Expression | null }

/** What is null was not said. */
export interface CalendarExpression {
  readonly kind: 'calendar'
  readonly calendar: CalendarName
  readonly year: number | null
  readonly month: number | null
  /** A second name for the month, where it is one of another month. */
  readonly otherMonth: number | null
  readonly day: number | null
  readonly weekday: number | null
  /** Counted from the year or the month of the reference: last September, the 5th of this month. */
  readonly step: { readonly unit: 'year' | 'month' | 'named-month'; readonly step: Step } | null
  /** Whether day and month were written as numbers, of which either may be which. */
  readonly isEither: boolean
}

export interface WeekdayExpression {
  readonly kind: 'weekday'
  readonly weekday: number
  readonly step: Step | null
  /** Friday of next week. */
  readonly week: Step | null
}

export interface Amount {
  readonly unit: Unit
  readonly count: number
}

/** `zone` in minutes before Greenwich's time, null where none is said. */
export interface ClockTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly zone: number | null
}

/** A calendar date of which nothing is said yet. */
export const unsaid: CalendarExpression = {
  kind: 'calendar',
  calendar: 'gregorian',
  year: null,
  month: null,
  otherMonth: null,
  day: null,
  weekday: null,
  step: null,
  isEither: false,
}
