import { expect, test } from 'vitest'
import { dateAt, withPlainDigits } from '../../../../core/profiles/name-dates.ts'

test.each([
  ['2024-11-01', 0, 'ymd', '2024-11-01', 10],
  ['2024_1_9 ', 0, 'ymd', '2024-01-09', 8],
  ['x20241101', 1, 'ymd', '2024-11-01', 9],
  ['01112024', 0, 'dmy', '2024-11-01', 8],
  ['11.1.2024', 0, 'mdy', '2024-11-01', 9],
  ['29-02-2024', 0, 'dmy', '2024-02-29', 10],
  ['951782400', 0, 'unix', undefined, undefined],
  ['0951782400', 0, 'unix', '2000-02-29T00:00:00Z', 10],
] as const)('%s at %i as %s is %s', (name, at, form, iso, to) => {
  expect(dateAt(name, at, form)).toEqual(iso && { iso, to })
})

test.each(['2023-02-29', '2024-00-10', '2024-1-111', '2024-11_01', '24-11-01', '3024-11-01'])(
  '%s is no date that begins with its year',
  name => {
    expect(dateAt(name, 0, 'ymd')).toBeUndefined()
  },
)

test('digits of other scripts are digits, and stay where they stand', () => {
  expect(withPlainDigits('سد ٢٠٢٤ ۲۰۲۴ २०२४ ２０２４ ½')).toBe('سد 2024 2024 2024 2024 ½')
})
