/**
 * The Umm al-Qura calendar of Saudi Arabia. Its months follow the new moon as it was computed for Mecca, so no formula gives
 * them: they are a table. Announced months may begin a day earlier or later, and other countries count their own, so a day
 * that is known by its Hijri date alone is known to within one day.
 */
import type { CalendarDay } from './civil.ts'

/** The years that the table has. */
export const firstHijriYear = 1300
export const lastHijriYear = 1600

/** 1 Muharram 1300 is 1882-11-12. */
const firstDay = -31826

/**
 * Three hexadecimal digits a year: the lowest bit is Muharram, set where the month has 30 days and not 29. Made with ICU's
 * `islamic-umalqura`, which has the table of the King Abdulaziz City for Science and Technology; a test compares them.
 */
const months = [
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56',
  'ab56b4da9b92b2564ba9b35a6d95d4da5d4aa955369752f46e96d46a953525d4bd9ba3b4b69',
  'b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad',
  '56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5',
  'aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d',
  '5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d4',
  '6a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536',
  '276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65',
  'd4ad1562bc5b53a6b5db2d64d29a554ad96daea6e8ed1da4d4aa6a2da5b9b72b686d16554ab',
  '95b2ba5b5da9d52ca694e46e95d4daad5aaaa4d49b9374b6975d6ad52aa594b2ab55bad95d2',
  'dc5d92b25555ab55b4ba97a2745593aab4d69d65d2ba5b4aa954ad15d2dd9da5b45a952d25b',
  '8b717656db6aacaa9652b15b2bb5b6daab94d46a8d52da9d55a755749f13e4aa965566b5baa',
  'b94',
].join('')

/** The number of the first day of each month of each year, and of the month after the last. */
const starts: readonly number[] = startsOfMonths()

function startsOfMonths(): number[] {
  const found = [firstDay]
  let day = firstDay
  for (let at = 0; at < months.length; at += 3) {
    const bits = Number.parseInt(months.slice(at, at + 3), 16)
    for (let month = 0; month < 12; month += 1) {
      day += 29 + ((bits >> month) & 1)
      found.push(day)
    }
  }
  return found
}

/** The number of the first day of a Hijri month; months past 12 run on. `undefined` outside the table. */
export function hijriMonthStart(year: number, month: number): number | undefined {
  return starts[(year - firstHijriYear) * 12 + month - 1]
}

/** The number of a Hijri day; `undefined` for one that the calendar or the table does not have. */
export function hijriDayNumber(year: number, month: number, day: number): number | undefined {
  const start = hijriMonthStart(year, month)
  const next = hijriMonthStart(year, month + 1)
  if (start === undefined || next === undefined || day < 1 || start + day > next) return undefined
  return start + day - 1
}

/** The Hijri day of a number; `undefined` outside the table. */
export function hijriDay(number: number): CalendarDay | undefined {
  let [low, high] = [0, starts.length - 1]
  if (number < (starts[low] ?? 0) || number >= (starts[high] ?? 0)) return undefined
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= number) low = middle
    else high = middle
  }
  return {
    year: firstHijriYear + Math.floor(low / 12),
    month: (low % 12) + 1,
    day: number - (starts[low] ?? 0) + 1,
  }
}
