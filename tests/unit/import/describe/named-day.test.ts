import { describe, expect, it } from 'vitest'
import { dayInAddress, dayInName } from '../../../../main/import/describe/named-day.ts'

const importDay = '2025-06-01'

describe('the day in the name of a file or folder', () => {
  it.each([
    ['2024-03-05_slug', '2024-03-05'],
    ['site_2024_3_5_slug', '2024-03-05'],
    ['site_20240305_123', '2024-03-05'],
    ['20240305T101500Z-reuters', '2024-03-05'],
    ['20240305101500', '2024-03-05'],
    ['خبر ٢٠٢٤-٠٣-٠٥', '2024-03-05'],
    ['outlet/2024-03/05-slug', '2024-03-05'],
    ['outlet/2024/03-05 slug', '2024-03-05'],
    ['outlet/2024/march/5/slug', '2024-03-05'],
    ['Al Hayat/1999/Jan/03/pg3', '1999-01-03'],
    ['The_Guardian_2024Mar05', '2024-03-05'],
    ['5 مارس 2024 - الشرق الأوسط', '2024-03-05'],
    ['الثلاثاء 5 كانون الثاني 2024', '2024-01-05'],
    ['5 mars 2024 le port', '2024-03-05'],
    ['25-12-2023 slug', '2023-12-25'],
    ['news-25122023', '2023-12-25'],
    ['2023-01-01/2024-02-02', '2024-02-02'],
  ])('of %s is %s', (name, day) => {
    expect(dayInName(name, { importDay })).toEqual({ day, isOrderTaken: false })
  })

  it.each([
    'slug',
    '1709640000_article',
    'article/4891234',
    '12/2023/0001',
    'news_2024_03',
    '2024-13-05',
    '2023-02-30',
    '2030-01-01',
    '05-03-2024',
    '24.03.05 slug',
    'id 202403051',
    'id 120240305',
    '2024030599',
  ])('is not told by %s', name => {
    expect(dayInName(name, { importDay })).toBeUndefined()
  })

  it('has the day before the month where the language writes it so, and says that it was taken so', () => {
    const taken = { day: '2024-03-05', isOrderTaken: true }
    expect(dayInName('05-03-2024', { importDay, isDayFirst: true })).toEqual(taken)
    expect(dayInName('news-05032024', { importDay, isDayFirst: true })).toEqual(taken)
    expect(dayInName('05-03-2024', { importDay, dateOrder: 'month-day', isDayFirst: true })).toEqual({
      day: '2024-05-03',
      isOrderTaken: false,
    })
  })
})

describe('the day in an address', () => {
  it.each([
    ['https://example.org/2024/03/05/slug', '2024-03-05'],
    ['https://example.org/world/2024/mar/05/slug', '2024-03-05'],
    ['https://example.org/a?d=20240305', '2024-03-05'],
    ['https://example.org/what-happened-on-5-march-2024', undefined],
    ['https://example.org/05-03-2024/slug', undefined],
    ['https://example.org/article/4891234', undefined],
  ])('of %s is %s', (address, day) => {
    expect(dayInAddress(address, { importDay })).toBe(day)
  })
})
