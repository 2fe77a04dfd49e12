/** What holds of the dates of any text. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DateOptions, findDates } from '../../core/dates/find-dates.ts'
import { readDate } from '../../core/dates/read-date.ts'
import { dayRangeOf, isEdtf } from '../../core/model/calendar-date.ts'

const words = [
  ...'في من إلى بين و و2013 منذ قبل بعد يوم الثلاثاء الجمعة أحد أمس غداً اليوم الماضي المقبل الجاري هذا الشهر العام أسبوع أسبوعين أيام ثلاثة'.split(
    ' ',
  ),
  ...'27 3 5 12 31 2024 2011 1445 ١٥ ٢٠٢٤ ۱۴۰۳ 03/04/2024 2024-09-27 10:30 1990s 3-5 99 30 29'.split(' '),
  ...'أيلول (سبتمبر) آذار مارس شباط رمضان صفر هـ كانون الثاني تشرين 2 الموافق مطلع منتصف أواخر صيف التسعينيات القرن التاسع عشر الأول'.split(
    ' ',
  ),
  ...'May March September 27th last next year ago early mid- of the in and from to , . - / ( ) : \n'.split(
    ' ',
  ),
  ...'le mars dernier 1er в сентябре 2024 года вчера Eylül geçen yıl شنبه مهر ۱۳۹۴ دیروز'.split(' '),
]

const texts = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 14 }).map(parts => parts.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 10 }).map(parts => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

const options: fc.Arbitrary<DateOptions> = fc.record({
  reference: fc.constantFrom('2024-11-01', '2024-02-29', '2023-12-31', '2000-01-01', null),
  language: fc.constantFrom('ar', 'en', 'fr', 'tr', 'ru', 'fa', null),
  order: fc.constantFrom('day-first' as const, 'month-first' as const, null),
})

test('spans are slices of the text, in order and apart', () => {
  fc.assert(
    fc.property(texts, options, (text, each) => {
      let end = 0
      for (const found of findDates(text, each)) {
        expect(found.from).toBeGreaterThanOrEqual(end)
        expect(found.to).toBeGreaterThan(found.from)
        expect(text.slice(found.from, found.to)).toBe(found.text)
        end = found.to
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 3000 },
  )
})

test('readings are valid EDTF that covers days, and so are their choices', () => {
  fc.assert(
    fc.property(texts, options, (text, each) => {
      for (const { edtf, choices } of findDates(text, each)) {
        for (const written of [...(edtf === null ? [] : [edtf]), ...choices]) {
          expect([written, isEdtf(written)]).toEqual([written, true])
          const days = dayRangeOf(written)
          if (days?.first != null && days.last != null && !written.startsWith('-'))
            expect(days.first <= days.last).toBe(true)
        }
      }
    }),
    {
      numRuns: 3000,
      examples: [['March شباط 30', { reference: null, language: 'ar', order: 'day-first' }]], // found by chance
    },
  )
})

test('the digits that a text is written in change nothing but the text', () => {
  const inDigits = (text: string, zero: number) =>
    text.replace(/[0-9]/g, digit => String.fromCharCode(zero + Number(digit)))
  fc.assert(
    fc.property(texts, options, (text, each) => {
      const latin = findDates(text, each).map(({ text: _, ...rest }) => rest)
      for (const zero of [0x660, 0x6f0]) {
        const other = findDates(inDigits(text, zero), { ...each, language: each.language ?? 'ar' })
        const same =
          each.language === null
            ? findDates(text, { ...each, language: 'ar' }).map(({ text: _, ...rest }) => rest)
            : latin
        expect(other.map(({ text: _, ...rest }) => rest)).toEqual(same)
      }
    }),
    { numRuns: 1500 },
  )
})

test('two months that disagree, with nothing to count from, have no EDTF and say why', () => {
  const [found] = findDates('May مارس الجاري', { reference: null, language: 'ar', order: 'day-first' })
  expect(found).toMatchObject({ edtf: null, conflict: { kind: 'months' }, choices: [] })
})

test('from a day to the same day is that day', () => {
  const options = { reference: '2024-11-01', language: 'ar', order: 'day-first' } as const
  expect(findDates('2024-09-27 - 2024-09-27', options)).toMatchObject([{ edtf: '2024-09-27' }])
})

test('EDTF that was read is read again as it is', () => {
  fc.assert(
    fc.property(texts, options, (text, each) => {
      for (const { edtf } of findDates(text, each))
        if (edtf !== null) expect(readDate(edtf, each)).toMatchObject({ reading: { edtf } })
    }),
    { numRuns: 1500 },
  )
})
