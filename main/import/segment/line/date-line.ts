/** Lines of a header that say when an article appeared, with or without the place and the desk. */
import type { DateOrder } from '../../../../core/model/profile.ts'
import { type WrittenDate, writtenDatesIn } from '../../describe/written-dates.ts'
import type { Line } from './lines.ts'

/** Weekdays, and words that stand round a time, folded. */
const fillers = new Set(
  (
    'السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه يوم الساعه في بتوقيت غرينتش جرينتش توقيت مكه المحلي مساء صباحا ص م الموافق ' +
    'شنبه يكشنبه دوشنبه سه چهارشنبه پنجشنبه پنج جمعه ساعت ' +
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
  const [date] = writtenDatesIn(key, order)
  if (date === undefined) return undefined
  const [before, after] = [key.slice(0, date.from), key.slice(date.to)]
  const [first, last] = [otherLetters(before), otherLetters(after)]
  if (first + last === 0) return date
  if (first > 0 && last > 0 && !/[|•·]/.test(key)) return undefined
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
