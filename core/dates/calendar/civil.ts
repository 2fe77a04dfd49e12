/**
 * Days of the Gregorian calendar as numbers: 0 is 1970-01-01. Arithmetic alone, since a `Date` brings a zone with it. Months
 * count from 1, weekdays from Monday as 1 to Sunday as 7.
 */

/** A day of some calendar. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The number of a Gregorian day. A day past the end of its month runs on into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

/** The Gregorian day of a number. */
export function civilDay(number: number): CalendarDay {
  const days = number + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** How many days a Gregorian month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The weekday of a day. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week that a day is in. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1
}

/** A day some months away; the last of its month where that month is shorter. */
export function monthsFrom(number: number, months: number): number {
  const { year, month, day } = civilDay(number)
  const target = monthAway({ year, month }, months)
  return dayNumber(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)))
}

/** A month some months away. */
export function monthAway(
  { year, month }: Pick<CalendarDay, 'year' | 'month'>,
  months: number,
): Pick<CalendarDay, 'year' | 'month'> {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The number of an ISO day (`2024-11-01`, also as the beginning of a moment); `undefined` for what is none. */
export function dayOfIso(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumber(year, month, day)
}

/** A day as ISO writes it. */
export function isoOf(number: number): string {
  const { year, month, day } = civilDay(number)
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

export function fourDigits(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
