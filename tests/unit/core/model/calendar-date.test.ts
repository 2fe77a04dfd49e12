import { describe, expect, it } from 'vitest'
import { dayRangeOf, isEdtf } from '../../../../core/model/calendar-date.ts'

describe('the days that a date covers', () => {
  it.each([
    // Level 0
    ['a day', '2024-11-01', '2024-11-01', '2024-11-01'],
    ['a month', '2024-11', '2024-11-01', '2024-11-30'],
    ['February of a leap year', '2024-02', '2024-02-01', '2024-02-29'],
    ['February of another year', '2023-02', '2023-02-01', '2023-02-28'],
    ['a year', '2024', '2024-01-01', '2024-12-31'],
    ['an interval of days', '2024-11-01/2024-11-05', '2024-11-01', '2024-11-05'],
    ['an interval of months', '2024-03/2024-05', '2024-03-01', '2024-05-31'],
    ['an interval across years', '2023-12/2024-02', '2023-12-01', '2024-02-29'],
    ['a time in UTC', '2024-11-01T10:00:00Z', '2024-11-01', '2024-11-01'],
    ['a time whose day is another in UTC', '2024-11-01T23:30:00-05:00', '2024-11-01', '2024-11-01'],
    ['a time whose day was another in UTC', '2024-11-02T01:00:00+03:00', '2024-11-02', '2024-11-02'],
    // Level 1
    ['an uncertain year', '2024?', '2024-01-01', '2024-12-31'],
    ['an approximate month', '2024-11~', '2024-11-01', '2024-11-30'],
    ['a day both uncertain and approximate', '2024-11-01%', '2024-11-01', '2024-11-01'],
    ['a decade', '202X', '2020-01-01', '2029-12-31'],
    ['a century', '20XX', '2000-01-01', '2099-12-31'],
    ['some month of a year', '2024-XX', '2024-01-01', '2024-12-31'],
    ['some day of a month', '2024-02-XX', '2024-02-01', '2024-02-29'],
    ['a spring', '2024-21', '2024-03-01', '2024-05-31'],
    ['a summer', '2023-22', '2023-06-01', '2023-08-31'],
    ['an autumn', '2023-23', '2023-09-01', '2023-11-30'],
    ['a winter, which ends in the next year', '2023-24', '2023-12-01', '2024-02-29'],
    ['the last winter before the year nought', '-0001-24', '-000001-12-01', '0000-02-29'],
    ['an interval open at the end', '1985-04/..', '1985-04-01', null],
    ['an interval open at the start', '../1985-04', null, '1985-04-30'],
    ['an interval whose end is unknown', '1985-04/', '1985-04-01', null],
    ['an interval whose start is unknown', '/1985-04', null, '1985-04-30'],
    ['a year that no calendar day can be computed for', 'Y170000002', null, null],
    ['a year before the first', '-0044', '-000044-01-01', '-000044-12-31'],
    // Level 2
    ['one of several days', '[2024-11-01,2024-11-03]', '2024-11-01', '2024-11-03'],
    ['all of several days', '{2024-11-01,2024-11-03}', '2024-11-01', '2024-11-03'],
    ['several years in no order', '{2026,2020,2024}', '2020-01-01', '2026-12-31'],
    ['one of a range of years', '[2024..2026]', '2024-01-01', '2026-12-31'],
    ['a day and a range of days', '{2024-01-01,2024-11-01..2024-11-03}', '2024-01-01', '2024-11-03'],
    ['a day or any earlier', '[..2024-11-01]', null, '2024-11-01'],
    ['a year and all that follow', '{2024..}', '2024-01-01', null],
    ['a part that is uncertain', '2024-?11', '2024-11-01', '2024-11-30'],
    ['a year in which a digit is unknown', '1XX4', '1004-01-01', '1994-12-31'],
  ])('of %s, %s, are %s to %s', (_name, edtf, first, last) => {
    expect(dayRangeOf(edtf)).toEqual({ first, last })
  })
})

describe('what is no EDTF', () => {
  it.each([
    ['the thirtieth of February', '2024-02-30'],
    ['the 29th of February of a common year', '2023-02-29'],
    ['the 31st of a month of thirty days', '2024-04-31'],
    ['a day that ends an interval and does not exist', '2024-02-01/2024-02-30'],
    ['a day in a set that does not exist', '[2024-02-28,2024-02-30]'],
    ['a thirteenth month', '2024-13'],
    ['a month nought', '2024-00'],
    ['a day nought', '2024-11-00'],
    ['a month of one digit', '2024-1-1'],
    ['a year of two digits', '24-11-01'],
    ['a year of five digits', '10000-01-01'],
    ['an interval that ends before it begins', '2024-11-05/2024-11-01'],
    ['nothing', ''],
    ['blanks', ' '],
    ['a slash', '/'],
    ['two dots', '..'],
    ['a date with a blank behind it', '2024-11-01 '],
    ['a date on two lines', '2024-11-01\n'],
    ['slashes between day and month', '01/11/2024'],
    ['Arabic digits', '٢٠٢٤-١١-٠١'],
    ['a month in words', '1 نوفمبر 2024'],
    ['a word', 'yesterday'],
    ['a week', '2024-W05'],
  ])('%s (%j)', (_name, text) => {
    expect(isEdtf(text)).toBe(false)
    expect(dayRangeOf(text)).toBeUndefined()
  })
})
