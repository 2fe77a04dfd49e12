/** How an outlet writes its dates in digits: told by those that can only be read one way. */
import { matchesIn, readerOf } from './find-dates.ts'
import type { DayMonthOrder } from './reading.ts'

/** One misprint in so many dates of the other order is not taken for a habit. */
const leastMajority = 20

/**
 * The order that dates in `texts` show, such as the publication times of one outlet; null where none of them can only be
 * read one way, or both ways occur.
 */
export function dayMonthOrderOf(texts: Iterable<string>): DayMonthOrder | null {
  let [dayFirst, monthFirst] = [0, 0]
  for (const text of texts) {
    for (const { writtenOrder } of matchesIn(readerOf(text, undefined))) {
      if (writtenOrder === 'day-first') dayFirst += 1
      if (writtenOrder === 'month-first') monthFirst += 1
    }
  }
  if (dayFirst > 0 && dayFirst >= monthFirst * leastMajority) return 'day-first'
  return monthFirst > 0 && monthFirst >= dayFirst * leastMajority ? 'month-first' : null
}
