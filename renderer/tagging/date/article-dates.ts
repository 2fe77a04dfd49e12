/**
 * The dates that an article itself has. They are found once, when they are first asked for, in a pause of the page: typing
 * waits for nothing.
 */
import { findDates } from '../../../core/dates/find-dates.ts'
import type { FoundDate } from '../../../core/dates/reading.ts'
import type { Passage } from '../draft/statement-edit.ts'

/** UTF-16. That much of a text that is nothing but dates takes a quarter of a second, any other a tenth of that. */
const longestRead = 200_000

/** How many dates are offered at once. */
const mostOffered = 50

/** How long a pause is waited for before the dates are found without one. */
const patienceMilliseconds = 300

export interface ArticleDatesOptions {
  readonly text: string
  readonly reference: string | null
  readonly language: string | null
}

export class ArticleDates {
  readonly #options: ArticleDatesOptions
  readonly #listeners = new Set<() => void>()
  #found: readonly FoundDate[] | undefined
  #waits = false

  constructor(options: ArticleDatesOptions) {
    this.#options = options
  }

  /** The dates, in the order of the text; `undefined` until they are found. */
  readonly now = (): readonly FoundDate[] | undefined => this.#found

  /** Has them found in the next pause, and hears of it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#found === undefined && !this.#waits) {
      this.#waits = true
      requestIdleCallback(() => this.all(), { timeout: patienceMilliseconds })
    }
    return () => this.#listeners.delete(listener)
  }

  /** The dates, found at once where they are not yet. Of a very long text, those of its first 200,000 units. */
  all(): readonly FoundDate[] {
    if (this.#found === undefined) {
      const { text, ...options } = this.#options
      this.#found = findDates(text.slice(0, longestRead), options)
      for (const listener of this.#listeners) listener()
    }
    return this.#found
  }

  /** The only date that lies within a passage. */
  onlyWithin({ from, to }: Passage): FoundDate | undefined {
    const within = this.all().filter(date => date.from >= from && date.to <= to)
    return within.length === 1 ? within[0] : undefined
  }
}

/** The dates that a field can take, the nearest to any of the passages first; without passages, in the order of the text. */
export function offeredDates(
  dates: readonly FoundDate[],
  passages: readonly Passage[],
): readonly FoundDate[] {
  const distanceOf = (date: FoundDate) =>
    passages.length === 0
      ? 0
      : Math.min(...passages.map(({ from, to }) => Math.max(0, from - date.to, date.from - to)))
  return dates
    .filter(({ edtf }) => edtf !== null)
    .map(date => ({ date, distance: distanceOf(date) }))
    .sort((one, other) => one.distance - other.distance || one.date.from - other.date.from)
    .slice(0, mostOffered)
    .map(({ date }) => date)
}
