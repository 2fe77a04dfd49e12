/**
 * Complete dates (day, month, year) as sites write them in header lines, and as posts carry them. The one place where dates
 * are read out of text for an import: whoever knows dates better takes the place of `writtenDatesIn`. Dates by other
 * calendars are found, so that a header line is known for one, but not converted.
 */
import type { DateOrder } from '../../../core/model/profile.ts'
import { isoMoment } from '../published.ts'

/** A date in a folded text. Offsets are UTF-16, half-open, and take in the time beside it. */
export interface WrittenDate {
  readonly from: number
  readonly to: number
  /** A day, or a day with a time (`2024-11-01`, `2024-11-01T18:40:00`); `undefined` in another calendar, or where it may be one of two days. */
  readonly iso: string | undefined
}

/** Month names, folded. The Levant, Egypt and the Gulf, Tunisia and Algeria, Morocco; Persian, Turkish, Russian, French, English. */
const gregorian: readonly string[] = [
  'january jan كانون_الثاني يناير جانفي ژانويه ocak oca января январь янв janvier janv',
  'february feb شباط فبراير فيفري فوريه subat sub февраля февраль фев fevrier fevr',
  'march mar اذار مارس mart марта март мар mars',
  'april apr نيسان ابريل افريل اوريل nisan nis апреля апрель апр avril avr',
  'may ايار مايو ماي مي mayis мая май mai',
  'june jun حزيران يونيو جوان ژوئن haziran haz июня июнь июн juin',
  'july jul تموز يوليو جويليه يوليوز ژوئيه temmuz tem июля июль июл juillet juil',
  'august aug اب اغسطس اوت اغشت agustos agu августа август авг aout غشت',
  'september sept sep ايلول سبتمبر سپتامبر eylul eyl сентября сентябрь сен сент septembre شتنبر',
  'october oct تشرين_الاول اكتوبر اكتبر ekim eki октября октябрь окт octobre',
  'november nov تشرين_الثاني نوفمبر نوامبر kasim kas ноября ноябрь ноя novembre نونبر',
  'december dec كانون_الاول ديسمبر دسامبر aralik ara декабря декабрь дек decembre دجنبر',
]
const otherCalendars =
  'فروردين ارديبهشت خرداد تير مرداد شهريور مهر ابان اذر دي بهمن اسفند حمل ثور جوزا سرطان اسد سنبله ميزان عقرب قوس جدي دلو حوت محرم صفر ربيع_الاول ربيع_الثاني جمادي_الاولي جمادي_الاخره رجب شعبان رمضان شوال ذو_القعده ذو_الحجه'

const months: ReadonlyMap<string, number> = new Map([
  ...gregorian.flatMap((names, index) =>
    names.split(' ').map(name => [name.replace('_', ' '), index + 1] as const),
  ),
  ...otherCalendars.split(' ').map(name => [name.replace('_', ' '), 0] as const),
])

/** Words that stand between the parts of a date. */
const between = new Set('من of de the st nd rd th er عام سنه لعام г год года'.split(' '))

const isoYears = /(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)1[34]\d{2}(?!\d)/g
/** How much before a year is looked at. */
const reach = 44

/**
 * The complete dates in a text that core/text/fold.ts has folded, in order.
 * @param order which number comes first where both could be a month
 */
export function writtenDatesIn(folded: string, order: DateOrder | null = null): WrittenDate[] {
  const found: WrittenDate[] = []
  for (const { index, 0: year } of folded.matchAll(isoYears)) {
    const date = dateAround(folded, index, year, order)
    if (date !== undefined && date.from >= (found.at(-1)?.to ?? 0)) found.push(date)
  }
  return found
}

function dateAround(
  folded: string,
  at: number,
  year: string,
  order: DateOrder | null,
): WrittenDate | undefined {
  const start = Math.max(0, at - reach)
  const before = folded.slice(start, at)
  const to = at + year.length
  const after = folded.slice(to, to + 12)
  const yearFirst = /^([-/.])(\d{1,2})\1(\d{1,2})(?!\d)/.exec(after)
  if (yearFirst !== null) {
    const [whole, , month, day] = yearFirst
    const isOther = isOtherYear(year)
    const iso = isOther ? undefined : dayOf(year, Number(month), Number(day))
    return withTime(folded, at, to + whole.length, iso, isOther)
  }
  const numeric = /(?<![\d/.-])\d{1,2}\s?([-/.])\s?\d{1,2}\s?\1\s?$/.exec(before)
  if (numeric !== null) {
    const [day = '', month = ''] = numeric[0].match(/\d+/g) ?? []
    // With full stops the day comes first wherever they are used; with strokes it may not.
    const iso = isOtherYear(year)
      ? undefined
      : numeric[1] === '.' && order === null
        ? isoMoment(`${year}-${month}-${day}`)
        : isoMoment(`${numeric[0]}${year}`.replace(/\s/g, ''), order)
    // What may be one of two days is a date all the same.
    return withTime(folded, start + numeric.index, to, iso, iso === undefined && isDay(day) && isDay(month))
  }
  return namedMonth(folded, start, to, year)
}

/** Whether a year is of the Persian or the lunar calendar. */
function isOtherYear(year: string): boolean {
  return /^1[34]/.test(year)
}

/** `27 تشرين الاول (اكتوبر) 2024`, `October 27, 2024`. The words before the year, the nearest first. */
function namedMonth(folded: string, start: number, to: number, year: string): WrittenDate | undefined {
  const words = [...folded.slice(start, to - 4).matchAll(/\p{L}+|\d+/gu)].reverse()
  let next = skipped(words, 0)
  const monthAt = monthIn(words, next)
  if (monthAt !== undefined) {
    next = skipped(words, monthAt.next)
    next = skipped(words, monthIn(words, next)?.next ?? next) // the same month by its other name
    const day = words[next]
    if (day === undefined || !isDay(day[0])) return undefined
    return dated(folded, start + day.index, to, [year, monthAt.month, Number(day[0])])
  }
  const day = words[next]
  const named = monthIn(words, next + 1)
  if (day === undefined || !isDay(day[0]) || named === undefined) return undefined
  const first = words[named.next - 1]
  return dated(folded, start + (first?.index ?? 0), to, [year, named.month, Number(day[0])])
}

type Words = readonly RegExpExecArray[]

function skipped(words: Words, at: number): number {
  let next = at
  while (between.has(words[next]?.[0] ?? '')) next += 1
  return next
}

function monthIn(words: Words, at: number): { month: number; next: number } | undefined {
  const [last, first] = [words[at]?.[0] ?? '', words[at + 1]?.[0] ?? '']
  const two = months.get(`${first} ${last}`)
  if (two !== undefined) return { month: two, next: at + 2 }
  const one = months.get(last)
  return one === undefined ? undefined : { month: one, next: at + 1 }
}

function isDay(word: string): boolean {
  return /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31
}

function dated(
  folded: string,
  from: number,
  to: number,
  [year, month, day]: readonly [string, number, number],
): WrittenDate | undefined {
  const isOther = month === 0
  if (isOther !== year.startsWith('1') && !/^19/.test(year)) return undefined
  return withTime(folded, from, to, isOther ? undefined : dayOf(year, month, day), isOther)
}

function dayOf(year: string, month: number, day: number): string | undefined {
  return isoMoment(`${year}-${month}-${day}`)
}

/** A time behind a date, with a word or two between them: a weekday, `at`. */
const timeAfter =
  /^[\s,،|/–—-]*(?:\p{L}{1,10}[\s,،|/–—-]*){0,2}(?<!\d)(\d{1,2})(?::|h|\.(?=\d{2} (?:bst|gmt|utc|cet)))(\d{2})(?::(\d{2}))?(?!\d)(?:\s?(am|pm|a\.m\.|p\.m\.|ص|م|صباحا|مساء)(?!\p{L}))?(?:\s?(?:بتوقيت )?(gmt|utc|غرينتش|جرينتش)(?!\p{L}))?/u

/** The date with the time that stands behind it, or just before it. */
function withTime(
  folded: string,
  from: number,
  to: number,
  iso: string | undefined,
  isOther = false,
): WrittenDate | undefined {
  if (iso === undefined) return isOther ? { from, to, iso } : undefined
  const after = timeAfter.exec(folded.slice(to, to + 48))
  if (after !== null) {
    const [whole, hour, minute, second = '00', half, zone] = after
    const written = `${iso} ${hour}:${minute}:${second}${halves[half ?? ''] ?? ''}`
    const moment = isoMoment(zone === undefined ? written : `${written} GMT`)
    if (moment !== undefined) return { from, to: to + whole.length, iso: moment }
  }
  const before = /(?<![\d:])(\d{1,2}):(\d{2})[^\d\n]{0,10}$/.exec(folded.slice(Math.max(0, from - 18), from))
  const moment = before === null ? undefined : isoMoment(`${iso} ${before[1]}:${before[2]}:00`)
  if (before === null || moment === undefined) return { from, to, iso }
  return { from: from - before[0].length, to, iso: moment }
}

const halves: Readonly<Record<string, string>> = {
  ...{ am: ' am', pm: ' pm', 'a.m.': ' am', 'p.m.': ' pm', ص: ' am', م: ' pm' },
  ...{ صباحا: ' am', مساء: ' pm' },
}
