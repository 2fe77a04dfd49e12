import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../core/dates/find-dates.ts'
import { offeredDates } from '../../../../renderer/tagging/date/article-dates.ts'
import {
  dayAfterKey,
  dayInMonth,
  firstDayOf,
  monthAfter,
  weeksOf,
} from '../../../../renderer/tagging/date/month.ts'

describe('the dates of an article that a field offers', () => {
  const text = 'التقى الوزراء في 3 آذار 2024، ثم كل يوم جمعة، ثم في 7 نيسان 2024، وأخيراً في 9 أيار 2024.'
  const dates = findDates(text, { reference: '2024-10-27', language: 'ar' })
  const edtfs = (passages: readonly { readonly from: number; readonly to: number }[]) =>
    offeredDates(dates, passages).map(({ edtf }) => edtf)

  it('are those that can be written down, in the order of the text', () => {
    expect(dates).toHaveLength(4)
    expect(edtfs([])).toEqual(['2024-03-03', '2024-04-07', '2024-05-09'])
  })

  it('begin with the nearest to the evidence, on either side of it', () => {
    const from = text.indexOf('في 9')
    expect(edtfs([{ from, to: from + 2 }])).toEqual(['2024-05-09', '2024-04-07', '2024-03-03'])
    const [first] = dates
    expect(edtfs([{ from: 0, to: (first?.to ?? 0) + 2 }])[0]).toBe('2024-03-03')
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
