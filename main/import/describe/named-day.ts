/**
 * The day that a name holds: of a file, of the folders it lies in, or of a page's address. Scrapers write it in many ways, and
 * people who save pages in more (`2024/03/05/x`, `20240305T101500`, `5 مارس 2024`, `Guardian_2024Mar05`).
 */
import type { DateOrder } from '../../../core/model/profile.ts'
import { fold } from '../../../core/text/fold.ts'
import { isoMoment } from '../published.ts'
import { writtenDatesIn } from './written-dates.ts'

/** How the numbers of a day are to be read. */
export interface NamedDayOptions {
  /** No day after this one is meant. */
  readonly importDay: string | undefined
  /** Which number comes first, where somebody has said so. */
  readonly dateOrder?: DateOrder | null
  /** Where both numbers could be a month, the day is first. */
  readonly isDayFirst?: boolean
}

/** A day in a name, as ISO. */
export interface NamedDay {
  readonly day: string
  /** Whether it could be another day, with the month first. */
  readonly isOrderTaken: boolean
}

const year = String.raw`(?<!\d)((?:19|20)\d{2})`

/** Year, month and day with one sign between them, or with a folder's end in one place and a sign in the other. */
const yearFirst = new RegExp(
  String.raw`${year}([-_. /])(\d{1,2})(?:\2|\/|(?<=\/\d{1,2})[-_.])(\d{1,2})(?!\d)`,
  'g',
)
/** All digits, and perhaps the time of day. */
const compact = new RegExp(
  String.raw`${year}(\d{2})(\d{2})(?:[t_-]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?z?)?(?!\d)`,
  'g',
)
const yearLast = /(?<!\d)(\d{1,2})([-_. /])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/g
const compactYearLast = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/g
const wordBehindYear = new RegExp(String.raw`${year} (\p{L}+(?: \p{L}+)?) (\d{1,2})(?!\d)`, 'gu')

/** The day that the name of a file, or of folders, holds: the last of those that are written in the clearest way. */
export function dayInName(name: string, options: NamedDayOptions): NamedDay | undefined {
  const plain = fold(name)
  if (!/(?:19|20)\d{2}/.test(plain)) return undefined // a year, without which there is no day; most numbers are none
  return numericDay(plain, options) ?? wordedDay(plain, options) ?? yearLastDay(plain, options)
}

/** The day that an address holds, as sites build them: `/2024/03/05/`, `/2024/mar/05/`. */
export function dayInAddress(address: string, options: NamedDayOptions): string | undefined {
  const plain = address.toLowerCase()
  const worded = /\/(?:19|20)\d{2}\/[a-z]{3,9}\/\d{1,2}\//.exec(plain)?.[0]
  const found =
    numericDay(plain, options) ??
    (worded === undefined ? undefined : wordedDay(worded, options)) ??
    yearLastDay(plain, { ...options, isDayFirst: false })
  return found?.day
}

function numericDay(name: string, { importDay }: NamedDayOptions): NamedDay | undefined {
  for (const [shape, month, day] of [
    [yearFirst, 3, 4],
    [compact, 2, 3],
  ] as const) {
    const days = name.matchAll(shape).map(match => isoMoment(`${match[1]}-${match[month]}-${match[day]}`))
    const last = [...days.filter(each => isPossible(each, importDay))].at(-1)
    if (last !== undefined) return { day: last, isOrderTaken: false }
  }
  return undefined
}

/** With the month in words, in any language that dates are read in. */
function wordedDay(name: string, { importDay }: NamedDayOptions): NamedDay | undefined {
  const words = name
    .replace(/[-_./,،]+/g, ' ')
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')
    .replace(wordBehindYear, '$3 $2 $1')
  const days = writtenDatesIn(words).map(({ iso }) => iso?.slice(0, 10))
  const last = days.findLast(each => isPossible(each, importDay))
  return last === undefined ? undefined : { day: last, isOrderTaken: false }
}

function yearLastDay(name: string, options: NamedDayOptions): NamedDay | undefined {
  const { importDay, dateOrder = null, isDayFirst = false } = options
  let found: NamedDay | undefined
  for (const shape of [yearLast, compactYearLast]) {
    for (const match of name.matchAll(shape)) {
      const [first, second, last] = [match[1], match.at(-2), match.at(-1)]
      const written = `${first}/${second}/${last}`
      const certain = isoMoment(written, dateOrder)
      const day = certain ?? (isDayFirst ? isoMoment(written, 'day-month') : undefined)
      if (day !== undefined && isPossible(day, importDay))
        found = { day, isOrderTaken: certain === undefined }
    }
    if (found !== undefined) return found
  }
  return undefined
}

function isPossible(day: string | undefined, importDay: string | undefined): day is string {
  return day !== undefined && (importDay === undefined || day <= importDay)
}
