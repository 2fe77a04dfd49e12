/** What a word can mean in a date. Languages differ in their words and their order, not in these meanings. */

export type CalendarName = 'gregorian' | 'hijri' | 'jalali'
export type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
/** Back, this one, on. */
export type Step = -1 | 0 | 1
export type Part = 'early' | 'mid' | 'late'

export type Sense =
  | MonthSense
  /** Monday is 1. A weak name is a common word too, and needs company. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly weak?: true }
  /** Yesterday is -1. */
  | { readonly kind: 'day-word'; readonly offset: number }
  /** `count` is 2 where the form itself says two, and 0 where it is a plural. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly count: 0 | 1 | 2 }
  /** Last, this, next. `side` is where it stands beside its noun. */
  | { readonly kind: 'step'; readonly step: Step; readonly side: 'before' | 'after' | 'either' }
  /** Ago and in. `loose` ones have other meanings too, and are believed only where nothing speaks against them. */
  | {
      readonly kind: 'distance'
      readonly step: -1 | 1
      readonly side: 'before' | 'after'
      readonly loose?: true
    }
  | { readonly kind: 'number'; readonly value: number; readonly ordinal?: true }
  | { readonly kind: 'part'; readonly part: Part }
  /** EDTF's own number: spring is 21. A weak name needs company. */
  | { readonly kind: 'season'; readonly season: number; readonly weak?: true }
  | { readonly kind: 'decade'; readonly tens: number; readonly year?: number }
  | { readonly kind: 'era'; readonly calendar: CalendarName }
  | { readonly kind: 'half-day'; readonly hours: 0 | 12 }
  | { readonly kind: 'zone'; readonly minutes: number }
  | { readonly kind: Small }

export interface MonthSense {
  readonly kind: 'month'
  readonly calendar: CalendarName
  readonly month: number
  /** Month sets that have this name: two names of one set are two months and never two names of one. */
  readonly sets: number
  /** `word`: a common word or name too, so that it needs a day or a year. `short`: an abbreviation, which needs both. */
  readonly weak?: 'word' | 'short'
}

/** Words that only bind others together, or keep them from being a date. */
export type Small =
  | 'of' // between day and month, and month and year
  | 'on' // before a date
  | 'in' // before a month or a year
  | 'from'
  | 'to'
  | 'between'
  | 'and'
  | 'every'
  | 'last-one' // of its kind: the last Friday of March
  | 'first-one' // the first of January
  | 'few'
  | 'approximately'
  | 'clock' // before a time of day
  | 'noon'
  | 'midnight'
  | 'corresponding' // between the same day in two calendars
  | 'future' // what is told has yet to happen
  | 'number-label' // before the number of a law, a room, a telephone
  | 'place' // before the name of a street, a movement, a newspaper
  | 'age' // after a decade of somebody's life
  | 'suffix' // letters behind a day number
  | 'day-label' // the word day before a day's name or number
  | 'past-century' // which century decades are of, where it is said

/** Meanings and the words that have them: blanks between words, `_` within those that are written as several. */
export type Table = readonly (readonly [sense: Sense, words: string])[]

/** The Gregorian months of one set, from January on; of several names for a month, `|` between. */
export function monthSet(
  set: number,
  names: string,
  weak: Readonly<Record<string, 'word' | 'short'>> = {},
): Table {
  return monthsOf('gregorian', set, names, weak)
}

/** The months of any calendar, from the first on. */
export function monthsOf(
  calendar: CalendarName,
  set: number,
  names: string,
  weak: Readonly<Record<string, 'word' | 'short'>> = {},
): Table {
  return names
    .trim()
    .split(/\s+/)
    .flatMap((group, index) =>
      group.split('|').map(name => {
        const own = weak[name] ?? weak['*']
        const sense: MonthSense = { kind: 'month', calendar, month: index + 1, sets: set }
        return [own === undefined ? sense : { ...sense, weak: own }, name] as const
      }),
    )
}

/** The weekdays from Monday on; `|` between several names of a day. */
export function weekdays(names: string, weak?: true): Table {
  return names
    .trim()
    .split(/\s+/)
    .flatMap((group, index) =>
      group
        .split('|')
        .map(name => [{ kind: 'weekday', weekday: index + 1, ...(weak ? { weak } : {}) }, name] as const),
    )
}

/** Numbers that follow each other; `|` between several forms of one. */
export function numbers(first: number, names: string, ordinal?: true): Table {
  return names
    .trim()
    .split(/\s+/)
    .flatMap((group, index) =>
      group
        .split('|')
        .map(
          name => [{ kind: 'number', value: first + index, ...(ordinal ? { ordinal } : {}) }, name] as const,
        ),
    )
}
