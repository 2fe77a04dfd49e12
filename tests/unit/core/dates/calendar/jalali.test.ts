import { expect, test } from 'vitest'
import { civilDay, dayNumber } from '../../../../../core/dates/calendar/civil.ts'
import { daysInJalaliMonth, jalaliDay, jalaliDayNumber } from '../../../../../core/dates/calendar/jalali.ts'

const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

test('the solar calendar agrees with ICU on every 37th day of two centuries', () => {
  for (let day = dayNumber(1850, 1, 1); day < dayNumber(2050, 1, 1); day += 37) {
    const parts = new Map(
      intl
        .formatToParts(new Date(day * 86_400_000))
        .map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    )
    const expected = { year: parts.get('year'), month: parts.get('month'), day: parts.get('day') }
    expect(jalaliDay(day, civilDay(day).year)).toEqual(expected)
    expect(jalaliDayNumber(expected.year ?? 0, expected.month ?? 0, expected.day ?? 0)).toBe(day)
  }
})

test('the last month has thirty days in leap years only', () => {
  expect([1395, 1399, 1403, 1404].map(year => daysInJalaliMonth(year, 12))).toEqual([30, 30, 30, 29])
  expect(jalaliDayNumber(1404, 12, 30)).toBeUndefined()
})
