import type { DayMonthOrder, Reason } from '../reading.ts'
import type { Extent } from './extent.ts'

/** What is known around a date. */
export interface Context {
  /** The number of the day to count from; null where none is known. */
  readonly reference: number | null
  /**
   * Whether what is told has happened (as most news has) or is to come; `none` where nothing else is said, so that the
   * words stand alone.
   */
  readonly tense: 'past' | 'future' | 'none'
  readonly order: { readonly order: DayMonthOrder; readonly by: 'corpus' | 'text' } | null
}

/** An extent with how it came about. */
export interface Understood {
  readonly extent: Extent
  readonly reasons: readonly Reason[]
}
