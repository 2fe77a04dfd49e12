import { expect, test } from 'vitest'
import { readOne } from '../scrape-file.ts'

const article =
  'أعلنت وزارة الموارد تعليق منح رخص حفر الآبار حتى إشعار آخر، بسبب هبوط منسوب المياه الجوفية وارتفاع عدد الآبار المخالفة.\nوقال المتحدث باسم الوزارة إن الفرق الفنية سجلت انخفاضا بلغ ستة أمتار خلال عامين، وإن الآبار المخالفة ستردم.'

test.each([
  ['as Android writes it', (time: string) => `04/03/2024, 14:${time} - `],
  ['as iOS writes it', (time: string) => `\u200e[04/03/2024, 14:${time}:10] `],
  ['with Arabic digits', (time: string) => `٤/٣/٢٠٢٤، ٢:${time} م - `],
])('the export of a chat %s is one text, with a cut offered where a long message begins', (_, head) => {
  const text = [
    `${head('05')}الرسائل والمكالمات مشفرة تماما بين الطرفين.`,
    `${head('06')}نادر: صباح الخير`,
    `${head('08')}رنا: <Media omitted>`,
    `${head('10')}رنا: عاجل`,
    article,
    `${head('12')}نادر: من أين هذا؟`,
  ].join('\n')
  const record = readOne('chat.txt', text)
  expect(Object.keys(record.articles)).toHaveLength(1)
  expect(record.doubtfulCuts).toEqual([{ at: text.indexOf(`${head('10')}رنا`), reasons: ['header-lines'] }])
  const kindAt = (part: string) => record.regions.find(({ to }) => text.indexOf(part) < to)?.kind
  expect(kindAt('الرسائل')).toBe('furniture')
  expect(kindAt('<Media')).toBe('furniture')
  expect(kindAt('رنا: عاجل')).toBe('body')
  expect(kindAt('من أين')).toBe('body')
})

test('a text that begins with a moment is no chat', () => {
  const text = `04/03/2024, 14:05 - بيان\n\n${article}`
  expect(readOne('a.txt', text).doubtfulCuts ?? []).toEqual([])
})
