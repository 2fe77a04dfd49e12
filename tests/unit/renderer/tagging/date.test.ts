import { describe, expect, it } from 'vitest'
import { daysText } from '../../../../renderer/tagging/date/days-text.ts'
import {
  dayAfterKey,
  dayInMonth,
  firstDayOf,
  monthAfter,
  weeksOf,
} from '../../../../renderer/tagging/date/month.ts'
import { readDate } from '../../../../renderer/tagging/date/read-date.ts'
import { languageFor } from '../../../../renderer/text/languages.ts'
import { Words } from '../../../../renderer/text/words.ts'

describe('a date that is typed', () => {
  it.each([
    ['2024-10-27', '2024-10-27', null, '2024-10-27', '2024-10-27'],
    [' 2024-09? ', '2024-09?', null, '2024-09-01', '2024-09-30'],
    ['٢٠٢٤-١٠-٢٧', '2024-10-27', '٢٠٢٤-١٠-٢٧', '2024-10-27', '2024-10-27'],
    ['2024/3/5', '2024-03-05', '2024/3/5', '2024-03-05', '2024-03-05'],
    [
      '2024-10-26 / 2024-10-28',
      '2024-10-26/2024-10-28',
      '2024-10-26 / 2024-10-28',
      '2024-10-26',
      '2024-10-28',
    ],
    ['2024-09؟', '2024-09?', '2024-09؟', '2024-09-01', '2024-09-30'],
    ['2024-11-01/..', '2024-11-01/..', null, '2024-11-01', null],
    ['201x', '201X', '201x', '2010-01-01', '2019-12-31'],
  ])('%s is read', (text, edtf, written, first, last) => {
    expect(readDate(text, null, null)).toEqual({
      kind: 'date',
      date: { edtf, written },
      days: { first, last },
    })
  })

  it.each([
    ['2024-02-30', 'no-such-day'],
    ['2024-13', 'no-such-day'],
    ['2023-02-29/2023-03-01', 'no-such-day'],
    ['soon', 'unread'],
    ['', 'unread'],
    ['27', 'unread'],
  ])('%s is not', (text, kind) => {
    expect(readDate(text, null, null).kind).toBe(kind)
  })
})

describe('the days that a date covers', () => {
  const words = new Words(languageFor('en'))
  it.each([
    [{ first: '2024-09-01', last: '2024-09-30' }, '2024-09-01 – 2024-09-30'],
    [{ first: '2024-09-01', last: '2024-09-01' }, '2024-09-01'],
    [{ first: null, last: '2024-09-30' }, 'until 2024-09-30'],
    [{ first: '2024-09-01', last: null }, 'from 2024-09-01'],
    [{ first: null, last: null }, 'no day known'],
  ])('%j', (days, text) => {
    expect(daysText(days, words).replace(/[\u2066\u2069]/g, '')).toBe(text)
  })
})

describe('a month', () => {
  it.each([
    ['2024-02', 1, '2024-01-29', '2024-03-03'],
    ['2024-09', 7, '2024-09-01', '2024-10-05'],
    ['2024-11', 6, '2024-10-26', '2024-12-06'],
    ['2026-02', 7, '2026-02-01', '2026-02-28'],
  ])('%s is whole weeks from its own first day of the week', (month, firstDay, first, last) => {
    const days = weeksOf(month, firstDay).flat()
    expect([days[0], days.at(-1)]).toEqual([first, last])
    expect(days.length % 7).toBe(0)
    expect(new Set(days).size).toBe(days.length)
    expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay() || 7).toBe(firstDay)
  })

  it.each([
    ['ArrowLeft', false, '2024-02-28'],
    ['ArrowLeft', true, '2024-03-01'],
    ['ArrowRight', true, '2024-02-28'],
    ['ArrowUp', false, '2024-02-22'],
    ['ArrowDown', false, '2024-03-07'],
    ['Home', false, '2024-02-26'],
    ['End', false, '2024-03-03'],
    ['PageUp', false, '2024-01-29'],
    ['PageDown', false, '2024-03-29'],
  ])('%s (right to left: %s) leads from 29 February to %s', (key, isRtl, to) => {
    expect(dayAfterKey('2024-02-29', key, { isRtl, firstDay: 1 })).toBe(to)
  })

  it('keeps the number of the day where the other month has it', () => {
    expect(dayInMonth('2024-02', 31)).toBe('2024-02-29')
    expect(monthAfter('2024-12', 1)).toBe('2025-01')
    expect(monthAfter('2024-01', -1)).toBe('2023-12')
    expect(dayAfterKey('2024-02-29', 'a', { isRtl: false, firstDay: 1 })).toBeUndefined()
  })

  it('begins its weeks as people do where the language is written', () => {
    expect(firstDayOf('en-GB')).toBe(1)
    expect([6, 7]).toContain(firstDayOf('ar-EG'))
  })
})
