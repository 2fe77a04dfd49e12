/** Dates as names of files have them: all digits or set apart by one sign, in an order that has to be said. */
import { civilDay, daysInMonth } from '../dates/calendar/civil.ts'

/** The order of a date's numbers; `unix` is seconds or milliseconds since 1970. */
export const dateForms = ['ymd', 'dmy', 'mdy', 'unix'] as const
export type DateForm = (typeof dateForms)[number]

/** A date in a name: where it ends, and what it is as an ISO day, or for `unix` a moment. */
export interface NameDate {
  readonly to: number
  readonly iso: string
}

const yearFirst = /(\d{4})(?:(\d{2})(\d{2})|([-_. ])(\d{1,2})\4(\d{1,2})(?!\d))/y
const yearLast = /(?:(\d{2})(\d{2})(\d{4})|(\d{1,2})([-_. ])(\d{1,2})\5(\d{4})(?!\d))/y
const sinceEpoch = /(?:\d{13}|\d{10})(?!\d)/y

/** Years that a piece of news can be of: other numbers of four digits are something else. */
const [firstYear, lastYear] = [1800, 2199]

/**
 * The date in that form which begins at `at`, a UTF-16 offset; `undefined` where none does.
 * @param name with its digits as `withPlainDigits` gives them
 */
export function dateAt(name: string, at: number, form: DateForm): NameDate | undefined {
  if (form === 'unix') return momentAt(name, at)
  const shape = form === 'ymd' ? yearFirst : yearLast
  shape.lastIndex = at
  const match = shape.exec(name)
  if (match === null) return undefined
  const numbers =
    form === 'ymd'
      ? [1, [2, 5], [3, 6]]
      : [
          [1, 4],
          [2, 6],
          [3, 7],
        ]
  const [first = 0, second = 0, third = 0] = numbers.map(groups =>
    Number([groups].flat().flatMap(group => match[group] ?? [])[0]),
  )
  const iso =
    form === 'ymd'
      ? isoDay(first, second, third)
      : form === 'dmy'
        ? isoDay(third, second, first)
        : isoDay(third, first, second)
  return iso === undefined ? undefined : { to: at + match[0].length, iso }
}

function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

function momentAt(name: string, at: number): NameDate | undefined {
  sinceEpoch.lastIndex = at
  const digits = sinceEpoch.exec(name)?.[0]
  if (digits === undefined) return undefined
  const seconds = Math.floor(Number(digits) / (digits.length === 13 ? 1_000 : 1))
  const { year, month, day } = civilDay(Math.floor(seconds / 86_400))
  const time = [seconds / 3_600, seconds / 60, seconds].map((number, nth) =>
    two(Math.floor(number) % (nth === 0 ? 24 : 60)),
  )
  return { to: at + digits.length, iso: `${year}-${two(month)}-${two(day)}T${time.join(':')}Z` }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** `name` with the digits of every script as those of ASCII; each stays where it stands. */
export function withPlainDigits(name: string): string {
  return /[^\0-\x7f]/.test(name) ? name.replace(/[\u0080-\uffff]/g, plainDigit) : name
}

/** Scripts have their ten digits in a row, so a digit is as far from the first of its row as it says. */
function plainDigit(sign: string): string {
  if (!isDigit(sign.charCodeAt(0))) return sign
  let value = 0
  while (isDigit(sign.charCodeAt(0) - value - 1)) value += 1
  return String(value % 10)
}

function isDigit(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCharCode(code))
}
