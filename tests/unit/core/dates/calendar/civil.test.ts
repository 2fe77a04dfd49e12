import { expect, test } from 'vitest'
import {
  civilDay,
  dayNumber,
  dayOfIso,
  daysInMonth,
  isoOf,
  mondayOf,
  monthsFrom,
  weekdayOf,
} from '../../../../../core/dates/calendar/civil.ts'

test('days are numbered as Date numbers them', () => {
  for (let number = -800_000; number < 200_000; number += 997) {
    const date = new Date(number * 86_400_000)
    const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    expect(civilDay(number)).toEqual(expected)
    expect(dayNumber(expected.year, expected.month, expected.day)).toBe(number)
    expect(weekdayOf(number)).toBe(date.getUTCDay() || 7)
    expect(weekdayOf(mondayOf(number))).toBe(1)
  }
})

test('months have the days that they have', () => {
  expect([1900, 2000, 2023, 2024].map(year => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
  expect(isoOf(monthsFrom(dayNumber(2024, 3, 31), -1))).toBe('2024-02-29')
  expect(isoOf(monthsFrom(dayNumber(2024, 11, 15), 2))).toBe('2025-01-15')
})

test('only days are read as days', () => {
  expect(dayOfIso('2024-11-01T09:30:00Z')).toBe(dayNumber(2024, 11, 1))
  expect(['2024-02-30', '2024-13-01', '2024-1-1', '2024-11-011', 'yesterday', ''].map(dayOfIso)).toEqual(
    Array(6).fill(undefined),
  )
})
