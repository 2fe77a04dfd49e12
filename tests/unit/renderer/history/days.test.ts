import { expect, it } from 'vitest'
import { byDay, startOfDay } from '../../../../renderer/history/days.ts'

const at = (...parts: [number, number, number, number, number]) => ({ at: new Date(...parts).toISOString() })

it('steps stand under the day on which they were made where one looks at them', () => {
  const items = [at(2024, 10, 3, 0, 5), at(2024, 10, 2, 23, 59), at(2024, 10, 2, 0, 0)]
  const days = byDay(items)
  expect(days.map(({ items }) => items.length)).toEqual([1, 2])
  expect(days.flatMap(({ items }) => items)).toEqual(items)
})

it('a clock that was set back makes a day of its own', () => {
  const items = [at(2024, 10, 3, 9, 0), at(2024, 10, 1, 9, 0), at(2024, 10, 3, 8, 0)]
  expect(byDay(items)).toHaveLength(3)
})

it('a day begins at midnight', () => {
  expect(startOfDay(new Date(2024, 10, 3, 17, 12).getTime())).toBe(new Date(2024, 10, 3).getTime())
})
