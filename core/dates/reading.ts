/**
 * What a date was read as, and why: facts, in the order in which they were used. No sentences; whoever shows them makes
 * those. Days are ISO, months count from 1, weekdays from Monday as 1.
 */
import type { CalendarName, Part, Unit } from './words/sense.ts'

export type DateKind = 'day' | 'month' | 'year' | 'range' | 'relative' | 'recurring' | 'time'

/** How day and month follow each other in digits. */
export type DayMonthOrder = 'day-first' | 'month-first'

/** Two things in the text of which both cannot be right. Neither is chosen. */
export type Conflict =
  | { readonly kind: 'months'; readonly months: readonly [number, number] }
  | { readonly kind: 'weekday'; readonly written: number; readonly actual: number }
  /** The same day, told in two calendars, more than a day apart. */
  | { readonly kind: 'calendars'; readonly edtf: readonly [string, string] }

export type Reason =
  /** Counted from the day of the reference. */
  | { readonly kind: 'counted-from'; readonly reference: string }
  /** Nothing could be counted: there is no reference. */
  | { readonly kind: 'no-reference' }
  /** The year was not written. `by`: the nearest, the next or the last one, or the one whose weekday fits. */
  | {
      readonly kind: 'year-from-reference'
      readonly year: number
      readonly reference: string
      readonly by: YearChoice
    }
  /** The month was not written either. */
  | { readonly kind: 'month-from-reference'; readonly month: string; readonly reference: string }
  /** Told in another calendar, which agrees with this one to within `toleranceDays`. */
  | {
      readonly kind: 'calendar'
      readonly calendar: CalendarName
      readonly year: number
      readonly month: number | null
      readonly day: number | null
      readonly toleranceDays: number
    }
  | { readonly kind: 'weekday-fits'; readonly weekday: number }
  /** Day and month are told apart by other dates: of the corpus, or of the same text. */
  | { readonly kind: 'order'; readonly order: DayMonthOrder; readonly by: 'corpus' | 'text' }
  /** Day and month may be either; the choices are both. */
  | { readonly kind: 'order-unknown' }
  /** A third of a longer stretch. */
  | { readonly kind: 'part'; readonly part: Part; readonly of: string }
  /** Not meant to the day: an amount of units that long, or "a few". */
  | { readonly kind: 'approximate'; readonly unit: Unit }
  /** Weeks run from Monday. */
  | { readonly kind: 'week'; readonly monday: string }
  /** Only the decade was written, not its century. */
  | { readonly kind: 'century-assumed'; readonly century: number }
  /** Minutes before Greenwich's time. */
  | { readonly kind: 'zone'; readonly minutes: number }
  | { readonly kind: 'edtf' }

export type YearChoice = 'nearest' | 'next' | 'last' | 'weekday'

/** What a date is understood as. */
export interface DateReading {
  /** Valid EDTF; null where EDTF has no word for it (every Friday), or nothing to count from is known. */
  readonly edtf: string | null
  readonly kind: DateKind
  readonly conflict: Conflict | null
  readonly reasons: readonly Reason[]
  /** EDTF of everything it may be, where that is more than one; the likelier first. */
  readonly choices: readonly string[]
}

/** A date in a text; UTF-16, half-open: `text` is what stands there. */
export interface FoundDate extends DateReading {
  readonly text: string
  readonly from: number
  readonly to: number
}
