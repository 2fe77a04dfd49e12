/** Lines of a header that say when an article appeared, with or without the place and the desk. */
import type { DateOrder } from '../../../../core/model/profile.ts'
import { isKnownAgency } from '../../describe/agencies-known.ts'
import { type WrittenDate, writtenDatesIn } from '../../describe/written-dates.ts'
import type { Line } from './lines.ts'

/** Weekdays, and words that stand round a time, folded. */
const fillers = new Set(
  (
    'ه هجري هجريه ميلادي ميلاديه المكرمه ت السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه يوم الساعه في بتوقيت غرينتش جرينتش توقيت مكه المحلي مساء صباحا ص م الموافق ' +
    'شنبه يكشنبه دوشنبه سه سهشنبه چهارشنبه پنجشنبه پنج جمعه ساعت ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun at on am pm gmt utc est bst cet edt pst msk ' +
    'pazartesi sali carsamba persembe cuma cumartesi pazar saat ' +
    'понедельник вторник среда четверг пятница суббота воскресенье в мск пн вт ср чт пт сб вс ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche a le h'
  ).split(' '),
)

/** How many letters of a date line may be something else: a place, a desk. */
const mostOther = 48

/** The date of a header line; `undefined` where the line is none. */
export function isDateLine(
  { key, isSentence, isItem }: Line,
  order: DateOrder | null,
): WrittenDate | undefined {
  if (isSentence || isItem || !/\d{4}/.test(key)) return undefined
  const dates = writtenDatesIn(key, order)
  // The same day by two calendars is one date; what can be read of it counts.
  const date = dates.find(({ iso }) => iso !== undefined) ?? dates[0]
  if (date === undefined) return undefined
  const [before, after] = [key.slice(0, dates[0]?.from), key.slice(dates.at(-1)?.to)]
  const isAgencys = isKnownAgency(after.replace(/^(?:[^\p{L}]|[هم](?!\p{L}))+/u, ''))
  const [first, last] = [otherLetters(before), isAgencys ? 0 : otherLetters(after)]
  // A day by two calendars is of a header, whoever stands beside it.
  if (dates.length === 2 && first + last <= mostOther / 2) return date
  if (first + last === 0 || (isAgencys && first <= 24)) return date
  if (first > 0 && last > 0 && !/[|•·]|\s\/\s/.test(key)) return undefined
  const hasTime = date.iso?.includes('T') === true
  const isSetApart = /[|•·–—-]\s*$/.test(withoutFillers(before)) || /^[^\p{L}]*[|•·–—-]/u.test(after)
  return first + last <= mostOther && (hasTime || isSetApart) ? date : undefined
}

function withoutFillers(before: string): string {
  let rest = before.replace(/[\s،,]+$/u, '')
  for (;;) {
    const word = /[\p{L}\p{M}]+$/u.exec(rest)?.[0]
    if (word === undefined || !fillers.has(word)) return rest
    rest = rest.slice(0, -word.length).replace(/[\s،,]+$/u, '')
  }
}

function otherLetters(key: string): number {
  const words = key.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.reduce((sum, word) => (fillers.has(word) ? sum : sum + word.length), 0)
}
