/** Days of a month as a calendar shows them, and where keys lead among them. Days are ISO days, months `2024-11`. */

const dayMilliseconds = 86_400_000

/** The weeks of a month, whole, with the days of its neighbours. `firstDay` of a week: 1 for Monday to 7 for Sunday. */
export function weeksOf(month: string, firstDay: number): readonly (readonly string[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const weekday = new Date(first).getUTCDay() || 7
  const start = first - ((weekday - firstDay + 7) % 7) * dayMilliseconds
  const weeks: string[][] = []
  for (let at = start; at === start || isoDay(at).startsWith(month); at += 7 * dayMilliseconds)
    weeks.push(Array.from({ length: 7 }, (_, day) => isoDay(at + day * dayMilliseconds)))
  return weeks
}

/** Where a key leads from a day; `undefined` for keys that lead nowhere. `firstDay` as above. */
export function dayAfterKey(
  day: string,
  key: string,
  { isRtl, firstDay }: { readonly isRtl: boolean; readonly firstDay: number },
): string | undefined {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) - firstDay
  const inWeek = (weekday + 7) % 7
  const days = {
    ArrowLeft: isRtl ? 1 : -1,
    ArrowRight: isRtl ? -1 : 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -inWeek,
    End: 6 - inWeek,
  }[key]
  if (days !== undefined) return isoDay(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds)
  const months = { PageUp: -1, PageDown: 1 }[key]
  return months === undefined
    ? undefined
    : dayInMonth(monthAfter(day.slice(0, 7), months), Number(day.slice(8)))
}

/** The month so many months later, or before. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return isoDay(Date.UTC(year, number - 1 + months, 1)).slice(0, 7)
}

/** The day of that number, or the last that the month has. */
export function dayInMonth(month: string, number: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, of, 0)).getUTCDate()
  return `${month}-${String(Math.min(number, last)).padStart(2, '0')}`
}

/** The first day of the week where a language is written: 1 for Monday to 7 for Sunday. */
export function firstDayOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } } // newer than the types
  return known.getWeekInfo?.().firstDay ?? 1
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
