import { expect, test } from 'vitest'
import { dayMonthOrderOf } from '../../../../core/dates/day-month-order.ts'

test('the order of an outlet is told by the days above twelve', () => {
  expect(dayMonthOrderOf(['03/04/2016', '18/11/2016', '05/06/2016'])).toBe('day-first')
  expect(dayMonthOrderOf(['03/04/2016', '11/18/2016 10:30', 'Published 05/06/2016'])).toBe('month-first')
})

test('it is unknown where no day is above twelve, or days stand in both places', () => {
  expect(dayMonthOrderOf(['03/04/2016', '05/05/2016', 'Mon, 12 Mar 2018'])).toBeNull()
  expect(dayMonthOrderOf(['18/11/2016', '11/18/2016'])).toBeNull()
  expect(dayMonthOrderOf([])).toBeNull()
})

test('one misprint among many is no habit', () => {
  expect(dayMonthOrderOf([...Array<string>(30).fill('18/11/2016'), '11/18/2016'])).toBe('day-first')
})
