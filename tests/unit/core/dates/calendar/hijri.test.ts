import { describe, expect, test } from 'vitest'
import { isoOf } from '../../../../../core/dates/calendar/civil.ts'
import {
  firstHijriYear,
  hijriDay,
  hijriDayNumber,
  hijriMonthStart,
  lastHijriYear,
} from '../../../../../core/dates/calendar/hijri.ts'
import { findDates } from '../../../../../core/dates/find-dates.ts'

const intl = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

function byIntl(number: number): { year: number; month: number; day: number } {
  const parts = new Map(
    intl
      .formatToParts(new Date(number * 86_400_000))
      .map(({ type, value }) => [type, Number.parseInt(value, 10)]),
  )
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 }
}

describe('Umm al-Qura', () => {
  test('agrees with ICU on a thousand days from all of the table', () => {
    const first = hijriMonthStart(firstHijriYear, 1) ?? 0
    const end = hijriMonthStart(lastHijriYear + 1, 1) ?? 0
    const days = Array.from(
      { length: 1000 },
      (_, index) => first + Math.floor(((end - first) * index) / 1000),
    )
    expect(days.map(hijriDay)).toEqual(days.map(byIntl))
    const back = days.map(byIntl).map(({ year, month, day }) => hijriDayNumber(year, month, day))
    expect(back).toEqual(days)
  })

  test.each([
    ['1983-10-31', 1404, 1, 24],
    ['1989-08-08', 1410, 1, 6],
    ['1989-12-22', 1410, 5, 23],
    ['1990-07-11', 1410, 12, 18],
    ['2019-10-28', 1441, 2, 29],
    ['2024-12-02', 1446, 6, 1],
  ])('%s is %i-%i-%i, as it was officially', (iso, year, month, day) => {
    expect(isoOf(hijriDayNumber(year, month, day) ?? 0)).toBe(iso)
    expect(findDates(`${day}/${month}/${year}هـ`, { reference: null, language: 'ar' })).toMatchObject([
      { edtf: `${iso}~` },
    ])
  })

  test('has no days that it does not have', () => {
    expect(hijriDayNumber(1445, 8, 30)).toBeUndefined()
    expect(hijriDayNumber(1299, 1, 1)).toBeUndefined()
    expect(hijriDayNumber(1601, 1, 1)).toBeUndefined()
    expect(hijriDay(-1_000_000)).toBeUndefined()
  })
})
