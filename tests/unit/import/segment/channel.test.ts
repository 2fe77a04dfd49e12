import { expect, test } from 'vitest'
import { readOne } from '../scrape-file.ts'

const news = [
  'سجل مرصد الزلازل هزة أرضية بلغت قوتها أربع درجات على عمق تسعة كيلومترات، وشعر بها سكان العاصمة والقرى الجبلية.',
  'أكد رئيس البلدية أن الكشف الأولي أظهر تصدع عشرين منزلا، وأن الأهالي أمضوا ساعات الصباح في الساحة العامة.',
  'أعلنت وزارة التربية تعليق الدوام في المدارس الصيفية غدا الخميس، إلى حين انتهاء اللجان من فحص الأبنية.',
]

test.each([
  ['with the letters of its picture', 'را\n'],
  ['without a picture', ''],
])('a channel that is copied %s is cut above each message', (_, picture) => {
  const text = `${news.map((each, nth) => `${picture}0${nth + 6}:12\nراصد الجبهة\n${each}\n`).join('\n')}`
  const { articles } = readOne('a.txt', text)
  expect(Object.values(articles).map(({ from }) => from)).toEqual([
    0,
    ...news.slice(1).map((_, nth) => text.indexOf(`${picture}0${nth + 7}:12`)),
  ])
})

test('a day that is told by the hour is no channel', () => {
  const text = `عنوان\n\n${news.map((each, nth) => `0${nth + 6}:12\nحدث ${nth}\n${each}\n`).join('\n')}`
  expect(Object.keys(readOne('a.txt', text).articles)).toHaveLength(1)
})
