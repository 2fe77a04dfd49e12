/** The solar Hijri calendar of Iran and Afghanistan, by the leap years that Borkowski computed from the equinox. */
import { type CalendarDay, dayNumber } from './civil.ts'

/** Years in which the rhythm of leap years breaks. */
const breaks = [
  -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
]

/** The day in March on which a year begins, and whether the year is a leap year. */
function newYear(year: number): { readonly march: number; readonly isLeap: boolean } {
  let leaps = -14
  let last = breaks[0] ?? 0
  let jump = 0
  for (const next of breaks.slice(1)) {
    jump = next - last
    if (year < next) break
    leaps += Math.floor(jump / 33) * 8 + Math.floor((jump % 33) / 4)
    last = next
  }
  const since = year - last
  leaps += Math.floor(since / 33) * 8 + Math.floor(((since % 33) + 3) / 4)
  if (jump % 33 === 4 && jump - since === 4) leaps += 1
  const gregorian = year + 621
  const gregorianLeaps =
    Math.floor(gregorian / 4) - Math.floor(((Math.floor(gregorian / 100) + 1) * 3) / 4) - 150
  const left = jump - since < 6 ? since - jump + Math.floor((jump + 4) / 33) * 33 : since
  const rest = (((left + 1) % 33) - 1) % 4
  return { march: 20 + leaps - gregorianLeaps, isLeap: rest === 0 }
}

/** How many days a month has. */
export function daysInJalaliMonth(year: number, month: number): number {
  if (month <= 6) return 31
  return month <= 11 || newYear(year).isLeap ? 30 : 29
}

/** The number of a day; `undefined` for one that the calendar does not have. */
export function jalaliDayNumber(year: number, month: number, day: number): number | undefined {
  if (year < 1 || year >= 3178 || month < 1 || month > 12 || day < 1 || day > daysInJalaliMonth(year, month))
    return undefined
  const first = dayNumber(year + 621, 3, newYear(year).march)
  return first + (month - 1) * 31 - Math.max(0, month - 7) + day - 1
}

/** The day of a number. */
export function jalaliDay(number: number, gregorianYear: number): CalendarDay {
  let year = gregorianYear - 621
  if (number < (jalaliDayNumber(year, 1, 1) ?? 0)) year -= 1
  let month = 12
  while (month > 1 && number < (jalaliDayNumber(year, month, 1) ?? 0)) month -= 1
  return { year, month, day: number - (jalaliDayNumber(year, month, 1) ?? 0) + 1 }
}
